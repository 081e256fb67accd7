import {useText} from '../../i18n/useText.ts'
import {useNow} from '../../session/hooks.ts'
import {FileDrop} from '../../ui/FileDrop.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import styles from './import.module.css'

const wholeMinute = 60_000

/** The file itself, dropped or chosen, or rows pasted out of a spreadsheet. */
export function ChooseFile({onFile}: {readonly onFile: (file: Blob, name: string, asOf: string) => void}) {
  const t = useText()
  const now = useNow(wholeMinute)
  const paste = (text: string) => {
    // a spreadsheet gives lines with tabs; a single word typed here by mistake is not a file
    if (!text.includes('\n')) return
    onFile(new Blob([text], {type: 'text/tab-separated-values'}), t('customers.pasted'), dayOf(now))
  }
  return (
    <div className={styles.choose}>
      <FileDrop
        label={t('customers.drop')}
        buttonText={t('customers.choose')}
        hint={t('customers.dropHint')}
        accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain', 'text/tab-separated-values']}
        onFiles={([file]) => {
          if (file) onFile(file, file.name, dayOf(file.lastModified))
        }}
      />
      <TextArea
        label={t('customers.paste')}
        hint={t('customers.pasteHint')}
        placeholder={t('customers.pasteExample')}
        rows={2}
        value=""
        onChange={paste}
      />
    </div>
  )
}

function dayOf(ms: number): string {
  const day = new Date(ms)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
