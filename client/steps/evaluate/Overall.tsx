import type {Evaluation} from '../../../shared/record/evaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Disclosure} from '../../ui/Disclosure.tsx'
import styles from './results.module.css'

const fewestVoters = 4
const fewestSegments = 3

/**
 * How far all agree as a whole, after which round, and by which measure: W where everybody has answered all, alpha where
 * answers are missing. Too few people and too many gaps are two different things and two sentences. (SCORE-6, SCORE-12)
 */
export function Overall({overall}: {readonly overall: Evaluation['overall']}) {
  const t = useText()
  const format = useFormat()
  if (!overall) return null
  const {kendallW: w, word, alpha = null, icc = null, raters, cast, round, segments = 0} = overall
  const figure = (value: number) => format.number(value, 2)
  const isWhole = raters >= cast
  const said = word === null || w === null ? null : t(`evaluate.word.${word}`)
  const because =
    segments < fewestSegments
      ? t('overall.fewSegments')
      : cast < fewestVoters
        ? t('overall.fewVoters')
        : !isWhole && overall.alpha === undefined && raters < fewestVoters
          ? t('overall.gaps', {count: raters, cast})
          : w === null && alpha === null
            ? t('overall.allAlike')
            : null
  if (because !== null) return <p className={styles.quiet}>{because}</p>
  return (
    <>
      <p className={styles.quiet}>
        {!isWhole && alpha !== null && `${t('overall.alpha', {round, count: raters, cast, alpha: figure(alpha)})} `}
        {said !== null &&
          w !== null &&
          t(isWhole ? 'overall.w' : 'overall.wOfWhole', {round, count: raters, word: said, w: figure(w)})}
        {isWhole && w === null && t('overall.sameOrder')}
      </p>
      <Disclosure summary={t('overall.what')}>
        <p className={styles.quiet}>{t('overall.whatW')}</p>
        <p className={styles.quiet}>{t('overall.whatAlpha')}</p>
        {alpha !== null && isWhole && <p className={styles.quiet}>{t('overall.alphaToo', {alpha: figure(alpha)})}</p>}
        {icc !== null && <p className={styles.quiet}>{t('overall.icc', {icc: figure(icc)})}</p>}
      </Disclosure>
    </>
  )
}
