import {useState} from 'react'
import {disagreements} from '../../../shared/record/evaluation.ts'
import {openRoundOf} from '../../../shared/record/inForce.ts'
import {useEvaluation} from '../../board/useEvaluation.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useRecord} from '../../session/hooks.ts'
import styles from './results.module.css'
import {useCellName} from './useCellName.ts'

/** One sentence for those who hear the page, at the moment at which the others see the whole map. (REV-1) */
export function RevealSaid() {
  const t = useText()
  const format = useFormat()
  const cellName = useCellName()
  const open = useRecord(record => openRoundOf(record.rounds) !== null)
  const evaluation = useEvaluation()
  // Said to whoever was here while the round was open; who looks at the results later reads them.
  const [waited, setWaited] = useState(open)
  if (open && !waited) setWaited(true)
  const differ = disagreements(evaluation)
  const widest = differ[0]
  const count = {count: differ.length, cells: format.number(evaluation.cells.length)}
  const said = evaluation.round?.onlyWeights
    ? t('weigh.revealed')
    : widest
      ? t('pictures.revealed', {...count, widest: cellName(widest)})
      : t('pictures.revealedAgreed', {cells: count.cells})
  return <output className={styles.spoken}>{waited && !open ? said : ''}</output>
}
