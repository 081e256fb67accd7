import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {Icon} from '../../ui/Icon.tsx'
import type {BallotPage} from './ballotPages.ts'
import {unanswered} from './ballotPages.ts'
import styles from './ballot.module.css'
import type {OwnBallot} from './useBallot.ts'

/** The end: what is unanswered and what that means, and "I am done", which can be taken back until the reveal. */
export function BallotEnd({
  own,
  pages,
  unweighed,
  nameOf,
  onGo,
}: {
  readonly own: OwnBallot
  readonly pages: readonly BallotPage[]
  /** Criteria without points or a place: they weigh nothing. */
  readonly unweighed: number
  readonly nameOf: (segmentId: string) => string
  readonly onGo: (at: number) => void
}) {
  const t = useText()
  const {ballot, receipt} = own
  const open = pages.map((page, at) => ({at, page, count: unanswered(page, ballot)})).filter(({count}) => count > 0)
  // A round that asks for the weights alone has no page of scores.
  const isEmpty = (pages.length > 0 ? ballot.scores : ballot.weights).length === 0
  const setDone = (done: boolean) => own.change(before => ({...before, done}))
  if (ballot.done)
    return (
      <>
        <h2 className={styles.segment}>
          <Icon name="check" size={20} /> {t('evaluate.doneTitle')}
        </h2>
        <p className={styles.need}>{t('evaluate.doneText')}</p>
        {receipt !== null && receipt !== '' && (
          <p className={styles.quiet}>{t('evaluate.receipt', {receipt: receipt.slice(0, 8)})}</p>
        )}
        <Button onPress={() => setDone(false)}>{t('evaluate.undoDone')}</Button>
      </>
    )
  return (
    <>
      <h2 className={styles.segment}>{t('evaluate.endTitle')}</h2>
      {open.length === 0 && unweighed === 0 ? (
        <p className={styles.need}>{t('evaluate.allAnswered')}</p>
      ) : (
        <>
          <p className={styles.need}>{t('evaluate.unansweredMeans')}</p>
          <ul className={styles.openList}>
            {open.map(({at, page, count}) => (
              <li key={page.segmentId}>
                <Button kind="quiet" onPress={() => onGo(at)}>
                  {nameOf(page.segmentId)}
                </Button>{' '}
                {t('evaluate.openCount', {count})}
              </li>
            ))}
            {unweighed > 0 && (
              <li>
                <Button kind="quiet" onPress={() => onGo(pages.length)}>
                  {t('evaluate.weightsPage')}
                </Button>{' '}
                {t('evaluate.notWeighed', {count: unweighed})}
              </li>
            )}
          </ul>
        </>
      )}
      <Button kind="primary" size="tall" disabled={isEmpty} onPress={() => setDone(true)}>
        {t('evaluate.iAmDone')}
      </Button>
    </>
  )
}
