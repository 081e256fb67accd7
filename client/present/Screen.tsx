import {useEffect, useRef, useState} from 'react'
import type {Evaluation} from '../../shared/record/evaluation.ts'
import {departmentsWithVoice} from '../../shared/record/people.ts'
import {useEvaluation} from '../board/useEvaluation.ts'
import {useFormat} from '../i18n/useFormat.ts'
import {useText} from '../i18n/useText.ts'
import {useWords} from '../i18n/useWords.ts'
import {usePhase, useRecord, useTriedAloud} from '../session/hooks.ts'
import {shallow} from '../session/shallow.ts'
import type {TriedWeight} from '../session/triedWeight.ts'
import {EvaluationHeat} from '../steps/evaluate/EvaluationHeat.tsx'
import {EvaluationMatrix} from '../steps/evaluate/EvaluationMatrix.tsx'
import {Movement} from '../steps/evaluate/Movement.tsx'
import {Ranking} from '../steps/evaluate/Ranking.tsx'
import {TriedOrder, TriedShares} from '../steps/evaluate/TriedOrder.tsx'
import {canTry} from '../steps/evaluate/whatIf.ts'
import {useCriterionWords} from '../steps/evaluate/useCriterionWords.ts'
import {useTurnSentence} from '../steps/evaluate/useTurnSentence.ts'
import {WeightBars} from '../steps/evaluate/WeightBars.tsx'
import {Button} from '../ui/Button.tsx'
import {Legend} from '../ui/Legend.tsx'
import {NowPage} from './NowPage.tsx'
import {pagesOf} from './pagesOf.ts'
import type {PageId} from './pagesOf.ts'
import styles from './present.module.css'

const titles = {
  heat: 'present.heat',
  matrix: 'evaluate.matrix',
  weights: 'evaluate.weights',
  movement: 'evaluate.movement',
  ranking: 'pictures.ranking',
  whatIf: 'present.whatIf',
} as const

const marked: readonly PageId[] = ['heat', 'movement', 'ranking']

/** One thing at a time: where the workshop stands, and from the reveal on the pictures that everybody has on the page. */
export function Screen() {
  const t = useText()
  const title = useRecord(record => record.title)
  const phase = usePhase()
  const rounds = useRecord(record => record.rounds)
  const evaluation = useEvaluation()
  const tried = useTriedAloud()
  const shown = tried !== null && canTry(evaluation, tried.criterionId) ? tried : null
  const {pages, begins, at} = pagesOf(phase, rounds, evaluation, shown !== null)
  const [turned, setTurned] = useState<{readonly at: string; readonly page: PageId} | null>(null)
  const page = turned?.at === at && pages.includes(turned.page) ? turned.page : begins
  const stage = useRef<HTMLElement>(null)
  const place = pages.indexOf(page)
  useEffect(() => {
    document.title = `${title} – ${t('present.title')}`
  }, [title, t])

  /** What does not fit is turned to first; then the next page. */
  const turn = (by: 1 | -1) => {
    const {current} = stage
    const step = current ? current.clientHeight * 0.8 : 0
    const left = current
      ? by > 0
        ? current.scrollHeight - current.clientHeight - current.scrollTop
        : current.scrollTop
      : 0
    if (left > 8) return current?.scrollBy(0, by * step)
    const next = pages[(place + by + pages.length) % pages.length]
    if (next) setTurned({at, page: next})
    current?.scrollTo(0, 0)
  }
  const latest = useRef(turn)
  useEffect(() => {
    latest.current = turn
  })
  useEffect(() => {
    const onKey = ({key}: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') latest.current(1)
      if (key === 'ArrowLeft' || key === 'PageUp') latest.current(-1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={styles.screen}>
      {page === 'now' ? null : (
        <header>
          <h1>{t(titles[page])}</h1>
          {marked.includes(page) && <Marks />}
        </header>
      )}
      {/* What does not fit is scrolled to, by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main ref={stage} tabIndex={0} data-page={page}>
        {page === 'now' && <NowPage />}
        {page === 'heat' && <EvaluationHeat evaluation={evaluation} />}
        {page === 'matrix' && <EvaluationMatrix evaluation={evaluation} />}
        {page === 'weights' && (
          <>
            <WeightBars evaluation={evaluation} />
            <Turn evaluation={evaluation} />
          </>
        )}
        {page === 'movement' && <Movement evaluation={evaluation} />}
        {page === 'ranking' && <Ranking evaluation={evaluation} />}
        {page === 'whatIf' && shown && <Tried evaluation={evaluation} tried={shown} />}
      </main>
      <footer>
        <p>{title}</p>
        {pages.length > 1 && (
          <nav aria-label={t('present.pages')}>
            <Button kind="quiet" onPress={() => turn(-1)}>
              {t('present.previous')}
            </Button>
            <span>{t('present.page', {page: place + 1, pages: pages.length})}</span>
            <Button kind="quiet" onPress={() => turn(1)}>
              {t('present.next')}
            </Button>
          </nav>
        )}
      </footer>
    </div>
  )
}

/** At which weight the order would turn: the nearest one, in a sentence. */
function Turn({evaluation}: {readonly evaluation: Evaluation}) {
  const sentence = useTurnSentence(evaluation)
  const nearest = evaluation.passings[0]
  return nearest ? <p className={styles.turn}>{sentence(nearest)}</p> : null
}

/** The order as it would be with the weight that whoever leads tries: nothing of it is decided. (CRIT-7) */
function Tried({evaluation, tried}: {readonly evaluation: Evaluation; readonly tried: TriedWeight}) {
  const t = useText()
  const format = useFormat()
  const {name} = useCriterionWords()
  const criterion = evaluation.criteria.find(({id}) => id === tried.criterionId)
  if (!criterion) return null
  return (
    <div className={styles.tried}>
      <p className={styles.phase}>
        {t('evaluate.whatIfWeighs', {criterion: name(criterion), share: format.share(tried.percent / 100)})}.{' '}
        {t('present.whatIfNote')}
      </p>
      <TriedOrder evaluation={evaluation} tried={tried} />
      <TriedShares evaluation={evaluation} tried={tried} />
    </div>
  )
}

/** Which mark is whom. */
function Marks() {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const ids = useRecord(record => departmentsWithVoice(record.departments, record.participants), shallow)
  return (
    <Legend
      label={t('top.departments')}
      look="line"
      departments={ids.map(id => ({id, ...departmentMark(id), label: departmentName(id)}))}
    />
  )
}
