import type {ReactNode} from 'react'
import {useId, useRef, useState} from 'react'
import {Button} from '../Button.tsx'
import {classNames} from '../classNames.ts'
import {Menu} from '../Menu.tsx'
import {DataTable} from '../Table.tsx'
import type {DataTableProps} from '../Table.tsx'
import {useWidth} from '../useWidth.ts'
import type {Drawing} from './file/drawing.ts'
import type {PictureFormat} from './file/savePicture.tsx'
import {savePicture} from './file/savePicture.tsx'
import type {SheetTexts} from './file/Sheet.tsx'
import styles from './Picture.module.css'
import {projectorScale, usePictureLook} from './pictureLook.ts'

/** The words of the frame itself, the same for every picture. */
export interface PictureFrameWords {
  /** "Show as table". */
  readonly asTable: string
  /** "Show as picture". */
  readonly asPicture: string
  /** "Save the picture". */
  readonly save: string
  readonly svg: string
  readonly png: string
  /** Leaves everything as it is. */
  readonly keep: string
  /** "Saving". */
  readonly busy: string
  readonly failed: string
}

export interface PictureFile {
  /** What the file is called, without its ending: the board, the picture. */
  readonly names: readonly string[]
  /** What stands around the drawing; asked for when it is saved. */
  readonly texts: () => Omit<SheetTexts, 'title' | 'description'>
  readonly draw: () => Drawing
}

/** What every picture says about itself. */
export interface PictureTexts {
  readonly title: string
  /** The title is spoken but not shown: the page already has it as a heading. */
  readonly hideTitle?: boolean
  /** Level of the title among the headings of the page. */
  readonly level?: 2 | 3 | 4
  /** One quiet line under the title: unit, base, as-of, how to read it. */
  readonly note?: string
  /** Under the picture: the rule by which it says what it says. */
  readonly rule?: string
  /** What one sees, in a sentence, for those who do not see it. */
  readonly description: string
  /** The same numbers as a table, in place of the drawing. */
  readonly table: Omit<DataTableProps, 'caption' | 'hideCaption'>
  readonly words: PictureFrameWords
  /** Offers the picture as a file that stands on its own. */
  readonly file?: PictureFile
}

/** Frame of a picture: title, drawing at its real width or the table with the same numbers, the file. */
export function Picture({
  title,
  hideTitle = false,
  level = 2,
  note,
  rule,
  description,
  table,
  words,
  file,
  before = 640,
  widest = Infinity,
  children,
}: PictureTexts & {
  /** Width assumed until it is measured. */
  readonly before?: number
  /** On the big screen it is drawn no wider, or it would not fit below one another. */
  readonly widest?: number
  /** Draws into the width there is. */
  readonly children: (width: number) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, before)
  const [asTable, setAsTable] = useState(false)
  const Heading = `h${level}` as const
  const titleId = useId()
  const descriptionId = useId()
  const onScreen = usePictureLook() === 'projector'
  const drawn = onScreen ? Math.min(widest, width / projectorScale) : width
  return (
    <figure className={styles.picture} aria-labelledby={titleId} aria-describedby={descriptionId}>
      <figcaption>
        <Heading id={titleId} className={hideTitle || onScreen ? styles.hidden : styles.title}>
          {title}
        </Heading>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <p id={descriptionId} className={styles.hidden}>
          {description}
        </p>
      </figcaption>
      <div ref={box} className={classNames(styles.drawing, onScreen && styles.large)}>
        {asTable ? <DataTable {...table} caption={title} hideCaption dense /> : children(drawn)}
      </div>
      {rule !== undefined && <p className={styles.rule}>{rule}</p>}
      {!onScreen && (
        <div className={styles.behind} data-print="hide">
          <Button kind="quiet" size="small" onPress={() => setAsTable(shown => !shown)}>
            {asTable ? words.asPicture : words.asTable}
          </Button>
          {file && <SaveMenu title={title} description={description} words={words} file={file} />}
        </div>
      )}
    </figure>
  )
}

function SaveMenu({
  title,
  description,
  words,
  file,
}: {
  readonly title: string
  readonly description: string
  readonly words: PictureFrameWords
  readonly file: PictureFile
}) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const save = async (format: PictureFormat) => {
    setState('busy')
    try {
      await savePicture(format, {...file.texts(), title, description}, file.draw(), file.names)
      setState('ready')
    } catch {
      // A browser without a canvas, or one that will not draw so large: the SVG can still be saved.
      setState('failed')
    }
  }
  return (
    <>
      <Menu<PictureFormat>
        label={state === 'busy' ? words.busy : words.save}
        title={`${words.save}: ${title}`}
        kind="quiet"
        size="small"
        icon="download"
        disabled={state === 'busy'}
        keepLabel={words.keep}
        choices={[
          {id: 'svg', label: 'SVG', hint: words.svg},
          {id: 'png', label: 'PNG', hint: words.png},
        ]}
        onChoose={format => void save(format)}
      />
      <output>{state === 'failed' && words.failed}</output>
    </>
  )
}
