import {useState} from 'react'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {PartsBar} from '../../ui/ProgressBar.tsx'
import {useViewport} from '../../ui/useViewport.ts'
import {BallotEnd} from './BallotEnd.tsx'
import {ballotPages, notAskedOf, unanswered, weighedBy} from './ballotPages.ts'
import {BallotRail} from './BallotRail.tsx'
import styles from './ballot.module.css'
import {KeptLine} from './KeptLine.tsx'
import {LateOffer} from './LateOffer.tsx'
import {SegmentQuestions} from './SegmentQuestions.tsx'
import {useBallot} from './useBallot.ts'
import {useCriterionWords} from './useCriterionWords.ts'
import {WeighPage} from './WeighPage.tsx'

/** One's own ballot, one segment at a time, then the weights, then done. Kept after every answer. */
export function BallotForm({round, departmentId}: {readonly round: Round; readonly departmentId: DepartmentId}) {
  const t = useText()
  const format = useFormat()
  const {departmentName} = useWords()
  const {name} = useCriterionWords()
  const onPhone = useViewport() === 'phone'
  const own = useBallot(round)
  const {ballot} = own
  const segments = useBoard(board => round.segmentIds.map(id => board.segments.get(id)), shallow)
  const pages = ballotPages(round, departmentId)
  const weighed = weighedBy(round, departmentId)
  const weights =
    weighed.length > 1 ? [{title: t('evaluate.weightsPage'), open: weighed.length - ballot.weights.length}] : []
  const nameOf = (id: string) => segments.find(segment => segment?.id === id)?.name ?? t('evaluate.segmentGone')
  const places = [
    ...pages.map(page => ({title: nameOf(page.segmentId), open: unanswered(page, ballot)})),
    ...weights,
    {title: t('evaluate.endPage'), open: 0},
  ]
  const [at, setAt] = useState(() => (ballot.done ? places.length - 1 : 0))
  const here = Math.min(at, places.length - 1)
  const page = pages[here]
  const go = (to: number) => {
    setAt(to)
    document.getElementById('ballot')?.scrollIntoView({block: 'start'})
  }
  const notAsked = notAskedOf(round, departmentId)
  const last = here === places.length - 1
  return (
    <section id="ballot" className={styles.ballot} aria-label={t('evaluate.yourBallot')}>
      {onPhone ? (
        <PartsBar label={t('evaluate.pageOf', {at: here + 1, all: places.length})} parts={places.length} at={here} />
      ) : (
        <BallotRail places={places} at={here} onGo={go} />
      )}
      <div className={styles.page}>
        <LateOffer round={round} departmentId={departmentId} own={own} />
        {page && (
          <SegmentQuestions
            key={page.segmentId}
            round={round}
            page={page}
            own={own}
            position={t('evaluate.segmentOf', {at: here + 1, all: pages.length})}
            compact={!onPhone}
          />
        )}
        {!page && !last && <WeighPage criteria={weighed} own={own} />}
        {last && <BallotEnd own={own} pages={pages} unweighed={weights[0]?.open ?? 0} nameOf={nameOf} onGo={go} />}
        {page && notAsked.length > 0 && (
          <p className={styles.quiet}>
            {t('evaluate.masked', {
              department: departmentName(departmentId),
              criteria: format.list(notAsked.map(name)),
            })}
          </p>
        )}
        <KeptLine own={own} />
        <div className={styles.turn} data-last={last || undefined}>
          {here > 0 && (
            <Button size={onPhone ? 'tall' : 'normal'} onPress={() => go(here - 1)}>
              {t('evaluate.previous')}
            </Button>
          )}
          {!last && (
            <Button kind="primary" size={onPhone ? 'tall' : 'normal'} wide={onPhone} onPress={() => go(here + 1)}>
              {t(here + 1 < pages.length ? 'evaluate.nextSegment' : 'evaluate.next')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
