import {useState} from 'react'
import type {Attribute} from '../../../../shared/domain/entities/attribute.ts'
import type {ConditionOp, Operand} from '../../../../shared/domain/entities/condition.ts'
import {useText} from '../../../i18n/useText.ts'
import {Chip} from '../../../ui/Chip.tsx'
import {Menu} from '../../../ui/Menu.tsx'
import {NumberField} from '../../../ui/NumberField.tsx'
import {Select} from '../../../ui/Select.tsx'
import {TextField} from '../../../ui/TextField.tsx'
import {useDraft} from '../../fields/useDraft.ts'
import {isList, valuesOf} from './comparison.ts'
import styles from './rule.module.css'

type One = string | number | boolean

/** What an attribute is compared with: one value, a list, or two ends, each as its kind is written. */
export function ValueInput({
  attribute,
  op,
  value,
  onChange,
}: {
  readonly attribute: Attribute
  readonly op: ConditionOp
  readonly value: Operand | null
  readonly onChange: (value: Operand | null) => void
}) {
  const t = useText()
  if (op === 'is_missing' || op === 'not_missing') return null
  if (op === 'in') return <ListInput attribute={attribute} values={valuesOf(value)} onChange={onChange} />
  if (op === 'between') {
    const [from = '', to = ''] = isList(value) ? value : [value ?? '']
    const set = (ends: readonly [One, One]) => onChange(ends[0] === '' && ends[1] === '' ? null : ends)
    return (
      <>
        <OneInput
          attribute={attribute}
          op={op}
          label={t('segments.rule.from')}
          value={from === '' ? null : from}
          onChange={next => set([next ?? '', to])}
        />
        <span>{t('segments.rule.and')}</span>
        <OneInput
          attribute={attribute}
          op={op}
          label={t('segments.rule.to')}
          value={to === '' ? null : to}
          onChange={next => set([from, next ?? ''])}
        />
      </>
    )
  }
  const [one] = valuesOf(value)
  return (
    <OneInput attribute={attribute} op={op} label={t('segments.rule.value')} value={one ?? null} onChange={onChange} />
  )
}

function OneInput({
  attribute,
  op,
  label,
  value,
  onChange,
}: {
  readonly attribute: Attribute
  readonly op: ConditionOp
  readonly label: string
  readonly value: One | null
  readonly onChange: (value: One | null) => void
}) {
  const t = useText()
  const {valueType, options, unit} = attribute
  if (valueType === 'number')
    return (
      <span className={styles.number}>
        <NumberField
          label={label}
          hideLabel
          unit={unit || undefined}
          placeholder="…"
          format={{maximumFractionDigits: 12}}
          value={value === null || typeof value === 'boolean' ? null : Number(value)}
          onChange={onChange}
        />
      </span>
    )
  if (valueType === 'boolean')
    return (
      <span className={styles.token}>
        <Select
          label={label}
          hideLabel
          placeholder="…"
          value={value === true ? 'yes' : value === false ? 'no' : null}
          choices={[
            {id: 'yes', label: t('segments.rule.yes')},
            {id: 'no', label: t('segments.rule.no')},
          ]}
          onChange={chosen => onChange(chosen === 'yes')}
        />
      </span>
    )
  // Part of a word need not be one of the options.
  const fromList = valueType === 'enum' && options.length > 0 && op !== 'starts_with' && op !== 'contains'
  if (fromList) {
    const known = typeof value === 'string' && !options.includes(value) ? [value, ...options] : options
    return (
      <span className={styles.token}>
        <Select
          label={label}
          hideLabel
          placeholder={t('segments.rule.choose')}
          value={typeof value === 'string' ? value : null}
          choices={known.map(option => ({id: option, label: option}))}
          onChange={onChange}
        />
      </span>
    )
  }
  return (
    <Words label={label} date={valueType === 'date'} value={value === null ? '' : String(value)} onChange={onChange} />
  )
}

function Words({
  label,
  date,
  value,
  onChange,
}: {
  readonly label: string
  readonly date: boolean
  readonly value: string
  readonly onChange: (value: string | null) => void
}) {
  const draft = useDraft(value, text => onChange(text === '' ? null : text))
  return (
    <span className={date ? styles.date : styles.text}>
      <TextField
        label={label}
        hideLabel
        placeholder="…"
        type={date ? 'date' : 'text'}
        maxLength={500}
        value={draft.text}
        onChange={draft.change}
        onBlur={draft.finish}
        onEnter={draft.finish}
      />
    </span>
  )
}

/** Several values: from the list of the attribute where it has one, else typed one by one. */
function ListInput({
  attribute,
  values,
  onChange,
}: {
  readonly attribute: Attribute
  readonly values: readonly One[]
  readonly onChange: (value: Operand) => void
}) {
  const t = useText()
  const [word, setWord] = useState('')
  const {options, valueType} = attribute
  const free = options.filter(option => !values.includes(option))
  const add = () => {
    const text = word.trim()
    const next = valueType === 'number' ? Number(text.replace(/\s/g, '').replace(',', '.')) : text
    if (text === '' || (typeof next === 'number' && Number.isNaN(next)) || values.includes(next)) return
    onChange([...values, next])
    setWord('')
  }
  return (
    <>
      {values.map(one => (
        <Chip
          key={String(one)}
          onRemove={() => onChange(values.filter(other => other !== one))}
          removeLabel={t('segments.rule.removeValue', {value: String(one)})}
        >
          {String(one)}
        </Chip>
      ))}
      {valueType === 'enum' && options.length > 0 ? (
        free.length > 0 && (
          <Menu
            label={t('segments.rule.addValue')}
            kind="quiet"
            size="small"
            icon="plus"
            title={t('segments.rule.addValue')}
            keepLabel={t('segments.cancel')}
            choices={free.map(option => ({id: option, label: option}))}
            onChoose={option => onChange([...values, option])}
          />
        )
      ) : (
        <span className={styles.text}>
          <TextField
            label={t('segments.rule.addValue')}
            hideLabel
            placeholder={t('segments.rule.addValue')}
            type={valueType === 'date' ? 'date' : 'text'}
            maxLength={500}
            value={word}
            onChange={setWord}
            onEnter={add}
            onBlur={add}
          />
        </span>
      )}
    </>
  )
}
