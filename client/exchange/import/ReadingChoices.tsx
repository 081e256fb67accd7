import type {ImportMapping} from '../../../shared/contract/imports.ts'
import {delimiters, encodings} from '../../../shared/definition/importPreview.ts'
import type {Encoding, ImportPreview} from '../../../shared/definition/importPreview.ts'
import {useText} from '../../i18n/useText.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Select} from '../../ui/Select.tsx'
import styles from './import.module.css'

const readable = encodings.filter((encoding): encoding is Exclude<Encoding, 'mixed'> => encoding !== 'mixed')
const delimiterKeys = {',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar'} as const

/** How the bytes were read: letters, separator, decimal sign, first line. Detected, and open to correction. */
export function ReadingChoices({
  preview,
  mapping,
  onRead,
}: {
  readonly preview: ImportPreview
  readonly mapping: ImportMapping
  readonly onRead: (mapping: ImportMapping) => void
}) {
  const t = useText()
  const said = [
    t(`customers.encoding.${preview.encoding}`),
    t(`customers.delimiter.${delimiterKeys[preview.delimiter]}`),
    t(preview.decimal === ',' ? 'customers.decimal.comma' : 'customers.decimal.point'),
  ]
  return (
    <Disclosure summary={t('customers.readAs', {how: said.join(' · ')})} level={3}>
      <div className={styles.fields}>
        <Select
          label={t('customers.encoding')}
          placeholder={t(`customers.encoding.${preview.encoding}`)}
          value={readable.find(encoding => encoding === preview.encoding) ?? null}
          choices={readable.map(id => ({id, label: t(`customers.encoding.${id}`)}))}
          onChange={encoding => onRead({...mapping, encoding})}
        />
        <Select
          label={t('customers.delimiter')}
          placeholder={t('customers.delimiter')}
          value={preview.delimiter}
          choices={delimiters.map(id => ({id, label: t(`customers.delimiter.${delimiterKeys[id]}`)}))}
          onChange={delimiter => onRead({...mapping, delimiter})}
        />
        <Select
          label={t('customers.decimal')}
          placeholder={t('customers.decimal')}
          value={preview.decimal}
          choices={[
            {id: ',', label: t('customers.decimal.comma')},
            {id: '.', label: t('customers.decimal.point')},
          ]}
          onChange={decimal => onRead({...mapping, decimal})}
        />
        <Checkbox checked={preview.header} onChange={header => onRead({...mapping, header, columns: undefined})}>
          {t('customers.header')}
        </Checkbox>
      </div>
    </Disclosure>
  )
}
