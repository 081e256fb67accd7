import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useSpoken} from '../../i18n/languageContext.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useRecord} from '../../session/hooks.ts'
import {useSession} from '../../session/SessionContext.ts'
import {shallow} from '../../session/shallow.ts'
import type {Drawing} from '../../ui/pictures/file/drawing.ts'
import type {PictureFile} from '../../ui/pictures/Picture.tsx'

/** Width of a picture that leaves the page: fits a slide, and a page of paper. */
const fileWidth = 960
const hashShown = 8

/**
 * What a picture carries when it leaves the page: whose board, which round, which version, and which mark is whom.
 *
 * Departments only: neither a name nor anything that this reader does not see on the page. (REV-2, CRIT-5)
 * Without an evaluation it is about the customers and of no round.
 */
export function usePictureFile(evaluation: Evaluation | null): (picture: {
  readonly name: string
  readonly notes: readonly string[]
  /** Are there marks of departments in it, which a legend must explain? */
  readonly marked: boolean
  readonly draw: (width: number) => Drawing
}) => PictureFile {
  const t = useText()
  const format = useFormat()
  const {language} = useSpoken()
  const {departmentName, departmentMark} = useWords()
  const {clock} = useSession()
  const title = useRecord(record => record.title)
  const version = useRecord(
    ({phase, candidate, versions}) =>
      phase === 'signed' || phase === 'review'
        ? {agreed: true, of: versions.at(-1) ?? null}
        : {agreed: false, of: phase === 'agree' ? candidate : null},
    shallow,
  )
  const heard = useRecord(record => record.departments).filter(({id}) =>
    evaluation?.cells.some(({departments}) => departments.some(each => each.departmentId === id)),
  )
  const round = evaluation?.round
  return ({name, notes, marked, draw}) => ({
    names: [title, name],
    texts: () => ({
      language: language === 'qps' ? 'en' : language,
      notes,
      legend: marked ? heard.map(({id}) => ({id, ...departmentMark(id), label: departmentName(id)})) : [],
      foot: [
        title,
        [
          round?.revealedAt ? t('pictures.round', {number: round.number, when: format.dateTime(round.revealedAt)}) : '',
          version.of
            ? t(version.agreed ? 'pictures.agreed' : 'pictures.proposed', {
                number: version.of.number,
                hash: version.of.contentHash.replace(/^sha256:/, '').slice(0, hashShown),
              })
            : '',
          round?.names === 'anonymous' ? t('pictures.anonymous') : '',
          t('pictures.savedOn', {date: format.date(new Date(clock.now()).toISOString())}),
        ]
          .filter(Boolean)
          .join(' · '),
      ],
    }),
    draw: () => draw(fileWidth),
  })
}
