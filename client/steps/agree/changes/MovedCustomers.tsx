import {outside} from '../../../../shared/model/customerMoves.ts'
import {useFormat} from '../../../i18n/useFormat.ts'
import {useText} from '../../../i18n/useText.ts'
import {Disclosure} from '../../../ui/Disclosure.tsx'
import styles from './changes.module.css'
import type {Diff} from './useDiff.ts'

/** How many customers are in another segment, new or gone; from where to where one click away. */
export function MovedCustomers({diff: {customers, names, changes}}: {readonly diff: Diff}) {
  const t = useText()
  const format = useFormat()
  if (customers === null) {
    const counted = changes.some(({part}) => part === 'customers')
    return counted ? <p className={styles.quiet}>{t('diff.notCompared')}</p> : null
  }
  const {kept, added, removed, moved, flows} = customers
  const name = (id: string | null) => {
    if (id === null) return t('diff.inNone')
    return id === outside ? t('diff.outside') : names[id] || t('diff.unnamed')
  }
  const told = flows.filter(({from, to}) => from !== to)
  const shown = (count: number) => ({count, shown: format.number(count)})
  return (
    <div className={styles.moved}>
      <p>
        {moved === 0
          ? t('diff.movedNone')
          : t('diff.moved', {...shown(moved), share: format.share(kept === 0 ? 0 : moved / kept, 1)})}
      </p>
      {added > 0 && <p>{t('diff.newCustomers', shown(added))}</p>}
      {removed > 0 && <p>{t('diff.goneCustomers', shown(removed))}</p>}
      {told.length > 0 && (
        <Disclosure summary={t('diff.all')}>
          <ul>
            {told.map(({from, to, customers: count}) => (
              <li key={`${from} ${to}`}>{t('diff.flow', {...shown(count), from: name(from), to: name(to)})}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
