import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard} from '../../session/hooks.ts'
import {BoardText} from '../fields/BoardText.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import {BuyingBehaviour} from './BuyingBehaviour.tsx'
import {Drivers} from './Drivers.tsx'
import {NeedClusters} from './NeedClusters.tsx'
import {Overlaps} from './Overlaps.tsx'
import {Reach} from './Reach.tsx'
import {RuleEditor} from './RuleEditor.tsx'
import {SegmentFigures} from './SegmentFigures.tsx'
import {SegmentMenu} from './SegmentMenu.tsx'
import styles from './segments.module.css'

/** One segment: left what it is and whom its rule finds, right how many, whom it shares, how they buy. */
export function SegmentEditor({id}: {readonly id: SegmentId}) {
  const t = useText()
  const name = useBoard(board => board.segments.get(id)?.name)
  if (name === undefined) return null
  return (
    <div className={styles.two}>
      <div className={styles.left}>
        <div className={styles.nameRow}>
          <BoardWords
            {...{kind: 'segments', id, field: 'name', maxLength: 120}}
            label={t('segments.name')}
            placeholder={t('segments.nameExample')}
          />
          <SegmentMenu id={id} />
        </div>
        <BoardText
          {...{kind: 'segments', id, field: 'need', rows: 2}}
          label={t('segments.need')}
          placeholder={t('needs.statementExample')}
        />
        <NeedClusters id={id} />
        <RuleEditor id={id} />
        <Drivers id={id} />
      </div>
      <div className={styles.right}>
        <SegmentFigures id={id} />
        <Overlaps id={id} />
        <BuyingBehaviour id={id} />
        <Reach id={id} />
      </div>
    </div>
  )
}
