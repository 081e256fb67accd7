import type {ImportMapping} from '../../../shared/contract/imports.ts'
import type {ImportPreview} from '../../../shared/definition/importPreview.ts'
import {valueMeanings} from '../../../shared/definition/valueMeans.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {ColumnsTable} from './ColumnsTable.tsx'
import {isCurrency} from './isCurrency.ts'
import {ReadingChoices} from './ReadingChoices.tsx'
import {WhatIsOdd} from './WhatIsOdd.tsx'
import styles from './import.module.css'

const none = '\u0000none'

/** What was understood of a file, with everything in it that can be read differently. */
export function ImportReview({
  importId,
  preview,
  mapping,
  busy,
  onRead,
  onNote,
}: {
  readonly importId: string
  readonly preview: ImportPreview
  readonly mapping: ImportMapping
  readonly busy: boolean
  /** Reads the file again. */
  readonly onRead: (mapping: ImportMapping) => void
  /** Keeps what does not change how the file is read. */
  readonly onNote: (mapping: ImportMapping) => void
}) {
  const t = useText()
  const {number} = useFormat()
  const kept = preview.columns.filter(({dropped}) => !dropped)
  const columns = (numbersOnly: boolean) =>
    kept
      .filter(({valueType}) => !numbersOnly || valueType === 'number')
      .map(({key, source}) => ({id: key, label: key === source ? key : `${key} (${source})`}))
  return (
    <div className={styles.review} aria-busy={busy}>
      <p className={styles.sum}>
        <b>{t('customers.rows', {count: preview.rows, rows: number(preview.rows)})}</b>{' '}
        {t('customers.columns', {count: kept.length})}
      </p>
      <WhatIsOdd
        importId={importId}
        preview={preview}
        choice={mapping.duplicates ?? null}
        onChoose={duplicates => onRead({...mapping, duplicates})}
      />
      <div className={styles.fields}>
        <Select
          label={t('customers.idColumn')}
          hint={t('customers.idHint')}
          placeholder={t('customers.rowNumbers')}
          value={preview.idColumn ?? none}
          choices={[{id: none, label: t('customers.rowNumbers')}, ...columns(false)]}
          onChange={id => onRead({...mapping, idColumn: id === none ? null : id, duplicates: undefined})}
        />
        <Select
          label={t('customers.valueColumn')}
          hint={t('customers.valueHint')}
          placeholder={t('customers.noValue')}
          value={preview.valueColumn ?? none}
          choices={[{id: none, label: t('customers.noValue')}, ...columns(true)]}
          onChange={id => onRead({...mapping, valueColumn: id === none ? null : id, valueMeans: undefined})}
        />
        {preview.valueMeans !== null && (
          <RadioRow
            label={t('customers.valueMeans')}
            look="chips"
            value={preview.valueMeans}
            choices={valueMeanings.map(id => ({id, label: t(`customers.means.${id}`)}))}
            onChange={means => onRead({...mapping, valueMeans: means})}
          />
        )}
        <TextField
          label={t('customers.currency')}
          hint={t('customers.currencyHint')}
          placeholder="SEK"
          maxLength={3}
          value={mapping.currency ?? ''}
          onChange={text => onNote({...mapping, currency: text.toUpperCase().replace(/[^A-Z]/g, '')})}
          error={isCurrency(mapping.currency) ? undefined : t('customers.currencyWrong')}
        />
        <TextField
          label={t('customers.asOf')}
          hint={t('customers.asOfHint')}
          type="date"
          value={mapping.asOf ?? ''}
          onChange={asOf => onNote({...mapping, asOf: asOf === '' ? undefined : asOf})}
        />
      </div>
      <ColumnsTable preview={preview} mapping={mapping} onRead={onRead} />
      <ReadingChoices preview={preview} mapping={mapping} onRead={onRead} />
      {preview.suggestedMissing.length > 0 && (
        <fieldset className={styles.tokens}>
          <legend>{t('customers.missingTokens')}</legend>
          {preview.suggestedMissing.map(({token, cells}) => {
            const counted = preview.missingTokens
            return (
              <Checkbox
                key={token}
                checked={counted.includes(token)}
                onChange={yes =>
                  onRead({
                    ...mapping,
                    missingTokens: yes ? [...counted, token] : counted.filter(other => other !== token),
                  })
                }
              >
                {t('customers.missingToken', {token, count: cells, cells: number(cells)})}
              </Checkbox>
            )
          })}
        </fieldset>
      )}
    </div>
  )
}
