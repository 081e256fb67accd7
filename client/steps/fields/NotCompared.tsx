import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Notice} from '../../ui/Notice.tsx'

/** An agreed version could not be fetched to be compared with. */
export function NotCompared({onAgain}: {readonly onAgain: () => void}) {
  const t = useText()
  return (
    <Notice
      kind="warn"
      look="line"
      actions={
        <Button kind="plain" onPress={onAgain}>
          {t('common.tryAgain')}
        </Button>
      }
    >
      {t('diff.failed')}
    </Notice>
  )
}
