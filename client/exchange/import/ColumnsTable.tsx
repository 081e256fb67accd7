import type {ImportMapping} from '../../../shared/contract/imports.ts'
import type {ColumnPreview, ImportPreview} from '../../../shared/definition/importPreview.ts'
import {valueTypes} from '../../../shared/domain/entities/attribute.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {classNames} from '../../ui/classNames.ts'
import {Select} from '../../ui/Select.tsx'
import {Table} from '../../ui/Table.tsx'
import {TextField} from '../../ui/TextField.tsx'
import {useDraft} from '../../steps/fields/useDraft.ts'
import styles from './import.module.css'

type Choice = NonNullable<ImportMapping['columns']>[string]

/** The columns with their names, kinds and examples; each can be renamed, read as another kind, or left out. */
export function ColumnsTable({
  preview,
  mapping,
  onRead,
}: {
  readonly preview: ImportPreview
  readonly mapping: ImportMapping
  readonly onRead: (mapping: ImportMapping) => void
}) {
  const t = useText()
  const choose = (source: string, choice: Choice) => {
    const known = mapping.columns?.[source] ?? {}
    onRead({...mapping, columns: {...mapping.columns, [source]: {...known, ...choice}}})
  }
  return (
    <Table caption={t('customers.table')} hideCaption dense height={360}>
      <thead>
        <tr>
          <th scope="col">{t('customers.use1')}</th>
          <th scope="col">{t('customers.name')}</th>
          <th scope="col">{t('customers.type')}</th>
          <th scope="col">{t('customers.layer')}</th>
          <th scope="col">{t('customers.missing')}</th>
          <th scope="col">{t('customers.examples')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map(column => (
          <ColumnRow
            key={column.source}
            column={column}
            rows={preview.rows}
            onChoose={choice => choose(column.source, choice)}
          />
        ))}
      </tbody>
    </Table>
  )
}

function ColumnRow({
  column,
  rows,
  onChoose,
}: {
  readonly column: ColumnPreview
  readonly rows: number
  readonly onChoose: (choice: Choice) => void
}) {
  const t = useText()
  const {number, share} = useFormat()
  const {source, key, valueType, layer, missing, examples, dropped} = column
  const draft = useDraft(key, name => {
    if (name !== '') onChoose({key: name})
  })
  const missingShare = rows === 0 ? 0 : missing / rows
  return (
    <tr className={classNames(dropped && styles.dropped)}>
      <td>
        <Checkbox
          checked={!dropped}
          label={t('customers.useColumn', {column: source})}
          onChange={use => onChoose({drop: !use})}
        />
      </td>
      <th scope="row">
        <TextField
          label={t('customers.nameOf', {column: source})}
          hideLabel
          maxLength={120}
          disabled={dropped}
          value={draft.text}
          onChange={draft.change}
          onBlur={draft.finish}
          onEnter={draft.finish}
        />
      </th>
      <td>
        <Select
          label={t('customers.typeOf', {column: source})}
          hideLabel
          disabled={dropped}
          placeholder={t('customers.type')}
          value={valueType}
          choices={valueTypes.map(id => ({id, label: t(`valueType.${id}`)}))}
          onChange={type => onChoose({valueType: type})}
        />
      </td>
      <td>{t(`layer.${layer}`)}</td>
      <td className={styles.figure}>
        {missing === 0
          ? t('customers.noneMissing')
          : t('customers.missingOf', {cells: number(missing), share: share(missingShare)})}
      </td>
      <td className={styles.examples}>{examples.join(', ')}</td>
    </tr>
  )
}
