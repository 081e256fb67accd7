import {useState} from 'react'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Button} from '../../ui/Button.tsx'
import {EmptyLanes} from './EmptyLanes.tsx'
import styles from './firstPlacing.module.css'
import words from './prioritise.module.css'
import {ProposalDialog} from './ProposalDialog.tsx'
import type {Ledger} from './useLedger.ts'

/** Nothing placed yet: the group's own ranking beside the empty lanes, and two ways to begin. */
export function FirstPlacing({ledger, onByHand}: {readonly ledger: Ledger; readonly onByHand: () => void}) {
  const t = useText()
  const format = useFormat()
  const [proposing, setProposing] = useState(false)
  const {evaluation, segmentOf, scoreOf, lanes} = ledger
  const order = [...evaluation.ranking.flat(), ...evaluation.unranked]
  return (
    <div className={styles.first}>
      <section>
        <h2>{t('prioritise.yourRanking')}</h2>
        <ol className={styles.ranking}>
          {order.map(id => {
            const score = scoreOf(id)
            return (
              <li key={id}>
                <span>{score?.place ?? '–'}</span>
                <span>
                  {segmentOf(id)?.name}
                  {score && score.failed.length > 0 && <small>{t('prioritise.failsMust')}</small>}
                </span>
                <span>
                  {score?.place === null || !score || score.score === null
                    ? t('prioritise.notRanked')
                    : format.number(score.score, 1)}
                </span>
              </li>
            )
          })}
        </ol>
        <div className={styles.begin}>
          <Button kind="primary" size="tall" onPress={() => setProposing(true)}>
            {t('prioritise.startWithRanking')}
          </Button>
          <Button size="tall" onPress={onByHand}>
            {t('prioritise.byHand')}
          </Button>
        </div>
        <p className={words.quiet}>{t('prioritise.onlyProposal')}</p>
      </section>
      <EmptyLanes lanes={lanes} />
      {proposing && <ProposalDialog ledger={ledger} onClose={() => setProposing(false)} />}
    </div>
  )
}
