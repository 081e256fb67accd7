import {useState} from 'react'
import {useText} from '../i18n/useText.ts'
import {Button} from '../ui/Button.tsx'

/** Puts a text on the clipboard and says that it did; where the browser refuses, it says so too. */
export function CopyButton({text, label}: {readonly text: string; readonly label: string}) {
  const t = useText()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  const words = {ready: label, copied: t('common.copied'), refused: t('common.copyRefused')}
  return (
    <Button icon={state === 'copied' ? 'check' : undefined} onPress={() => void copy()}>
      {words[state]}
    </Button>
  )
}
