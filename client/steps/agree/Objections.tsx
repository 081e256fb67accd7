import {ofThisDraft} from '../../../shared/record/objection.ts'
import {shallow} from '../../session/shallow.ts'
import {useRecord} from '../../session/hooks.ts'
import {useText} from '../../i18n/useText.ts'
import styles from './agree.module.css'
import {ObjectionLine} from './ObjectionLine.tsx'

/** Who objects to what, and what became of it; whoever raised it or leads the workshop may say so. */
export function Objections({open}: {readonly open: boolean}) {
  const t = useText()
  const objections = useRecord(ofThisDraft, shallow)
  if (objections.length === 0) return null
  return (
    <section aria-labelledby="objections" className={styles.section}>
      <h2 id="objections">{t('agree.objections')}</h2>
      <ul>
        {objections.map(objection => (
          <ObjectionLine key={objection.id} objection={objection} open={open} />
        ))}
      </ul>
    </section>
  )
}
