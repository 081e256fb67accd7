import type {ReactNode} from 'react'
import {useId, useRef} from 'react'
import {Button} from '../Button.tsx'
import {Disclosure} from '../Disclosure.tsx'
import {DataTable} from '../Table.tsx'
import type {DataTableProps} from '../Table.tsx'
import {useWidth} from '../useWidth.ts'
import styles from './Picture.module.css'
import {standaloneSvg} from './standaloneSvg.ts'

/** What every picture says about itself. */
export interface PictureTexts {
  readonly title: string
  /** The title is spoken but not shown: the page already has it as a heading. */
  readonly hideTitle?: boolean
  /** Level of the title among the headings of the page. */
  readonly level?: 2 | 3 | 4
  /** One quiet line under the title: unit, base, as-of, how to read it. */
  readonly note?: string
  /** What one sees, in a sentence, for those who do not see it. */
  readonly description: string
  /** The same as a table, one click away. */
  readonly table: Omit<DataTableProps, 'caption' | 'hideCaption'>
  /** "Show as table". */
  readonly tableLabel: string
  /** Offers the drawing as an SVG file. */
  readonly download?: {readonly label: string; readonly fileName: string}
}

/** Frame of a picture: title, drawing at its real width, the table behind it, the file. */
export function Picture({
  title,
  hideTitle = false,
  level = 2,
  note,
  description,
  table,
  tableLabel,
  download,
  before = 640,
  children,
}: PictureTexts & {
  /** Width assumed until it is measured. */
  readonly before?: number
  /** Draws into the width there is. */
  readonly children: (width: number) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, before)
  const Heading = `h${level}` as const
  const titleId = useId()
  const descriptionId = useId()
  const save = () => {
    const drawing = box.current?.querySelector('svg')
    if (drawing && download) standaloneSvg(drawing, download.fileName)
  }
  return (
    <figure className={styles.picture} aria-labelledby={titleId} aria-describedby={descriptionId}>
      <figcaption>
        <Heading id={titleId} className={hideTitle ? styles.hidden : styles.title}>
          {title}
        </Heading>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <p id={descriptionId} className={styles.hidden}>
          {description}
        </p>
      </figcaption>
      <div ref={box} className={styles.drawing}>
        {children(width)}
      </div>
      <div className={styles.behind} data-print="hide">
        <Disclosure summary={tableLabel}>
          <DataTable {...table} caption={title} hideCaption dense />
        </Disclosure>
        {download && (
          <Button kind="quiet" icon="download" onPress={save}>
            {download.label}
          </Button>
        )}
      </div>
    </figure>
  )
}
