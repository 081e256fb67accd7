import {consentToRound} from '../../../shared/contract/rounds.ts'
import type {DepartmentId} from '../../../shared/domain/entities/ids.ts'
import type {Round} from '../../../shared/record/round.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {Button} from '../../ui/Button.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import styles from './evaluate.module.css'
import {RoundTrouble} from './RoundTrouble.tsx'
import {consentWording} from './standing.ts'
import {useRoundAction} from './useRoundAction.ts'

/** Nobody votes without saying yes to one honest sentence; who says no observes this round. (I14, BAL-4) */
export function ConsentForm({
  round,
  departmentId,
  voters,
  again,
  declined = false,
}: {
  readonly round: Round
  readonly departmentId: DepartmentId
  readonly voters: number
  readonly again: boolean
  readonly declined?: boolean
}) {
  const t = useText()
  const {departmentName, departmentMark} = useWords()
  const {run, busy, trouble} = useRoundAction()
  const answer = (accepted: boolean) => run(api => api(consentToRound, {params: {roundId: round.id}, body: {accepted}}))
  const wording = consentWording(round, voters, again)
  const sentence = t(`evaluate.consent.${wording}`, {department: departmentName(departmentId), count: voters})
  return (
    <section className={styles.consent} aria-labelledby="consent">
      <h2 id="consent">
        <DepartmentMark {...departmentMark(departmentId)} size={20} />{' '}
        {t(declined ? 'evaluate.declinedTitle' : again ? 'evaluate.againTitle' : 'evaluate.consentTitle')}
      </h2>
      {declined && <p>{t('evaluate.declinedText')}</p>}
      <p className={styles.sentence}>{sentence}</p>
      {wording !== 'again' && <p className={styles.quiet}>{t('evaluate.privateUntil')}</p>}
      <p className={styles.buttons}>
        <Button
          kind="primary"
          size="tall"
          busy={busy}
          busyText={t('evaluate.working')}
          onPress={() => void answer(true)}
        >
          {t(declined ? 'evaluate.voteAfterAll' : again ? 'evaluate.yesStill' : 'evaluate.yes')}
        </Button>
        {!declined && (
          <Button size="tall" disabled={busy} onPress={() => void answer(false)}>
            {t(again ? 'evaluate.noLeaveOut' : 'evaluate.no')}
          </Button>
        )}
      </p>
      <RoundTrouble of={trouble} />
    </section>
  )
}
