import {DropZone, FileTrigger, isFileDropItem, Text} from 'react-aria-components'
import {Button} from './Button.tsx'
import styles from './FileDrop.module.css'

/** A place for a file: choose it with the button, or drop or paste it here. */
export function FileDrop({
  label,
  hint,
  buttonText,
  accept,
  multiple = false,
  disabled = false,
  busy = false,
  busyText,
  onFiles,
}: {
  /** "Drop a customer file here, or". */
  readonly label: string
  /** Kinds, size limit, what happens with it. */
  readonly hint?: string
  readonly buttonText: string
  /** Endings or media types: ['.csv', '.xlsx']. */
  readonly accept?: readonly string[]
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly busyText?: string
  readonly onFiles: (files: readonly File[]) => void
}) {
  const take = (files: readonly File[]) => {
    const taken = multiple ? files : files.slice(0, 1)
    if (taken.length > 0) onFiles(taken)
  }
  return (
    <DropZone
      className={styles.zone}
      isDisabled={disabled || busy}
      onDrop={event => {
        const files = event.items.filter(item => isFileDropItem(item)).map(item => item.getFile())
        void Promise.all(files).then(take)
      }}
    >
      <Text slot="label" className={styles.label}>
        {label}
      </Text>
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple={multiple}
        onSelect={list => take(list ? Array.from(list) : [])}
      >
        <Button icon="upload" disabled={disabled} busy={busy} busyText={busyText}>
          {buttonText}
        </Button>
      </FileTrigger>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </DropZone>
  )
}
