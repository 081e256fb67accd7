import {useState} from 'react'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useLeads, usePhase, useRecord} from '../../session/hooks.ts'
import {isFrom} from '../../../shared/domain/phase.ts'
import {Button} from '../../ui/Button.tsx'
import {CustomerImport} from './CustomerImport.tsx'
import styles from './import.module.css'

/** Which customers the figures speak of, and as of when; who leads the workshop brings them in here. */
export function CustomersLine() {
  const t = useText()
  const {number, date} = useFormat()
  const leading = useLeads()
  const phase = usePhase()
  const customers = useRecord(record => record.customers)
  const [open, setOpen] = useState(false)
  const mayImport = leading && !isFrom(phase, 'evaluate')
  return (
    <div className={styles.line}>
      <p>
        {customers ? (
          <>
            <b>{t('customers.count', {count: customers.rows, rows: number(customers.rows)})}</b>{' '}
            {t('customers.file', {date: date(customers.asOf), columns: customers.columns.length})}
            {customers.rejected > 0 && ` ${t('customers.leftOut', {count: customers.rejected})}`}
          </>
        ) : (
          t(leading ? 'customers.noneLead' : 'customers.none')
        )}
      </p>
      {mayImport && (
        <Button icon="upload" kind={customers ? 'quiet' : 'plain'} onPress={() => setOpen(true)}>
          {t(customers ? 'customers.replaceOpen' : 'customers.importOpen')}
        </Button>
      )}
      {open && <CustomerImport onClose={() => setOpen(false)} />}
    </div>
  )
}
