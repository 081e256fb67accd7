import {availabilities, families, impacts, layers, valueTypes} from '../../../shared/domain/entities/attribute.ts'
import type {AttributeId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useRecord} from '../../session/hooks.ts'
import {Button} from '../../ui/Button.tsx'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {Select} from '../../ui/Select.tsx'
import {TextArea} from '../../ui/TextArea.tsx'
import {BoardText} from '../fields/BoardText.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import {useDraft} from '../fields/useDraft.ts'
import styles from './segments.module.css'

/** One attribute: what we would do differently because of it comes first, where it comes from after. */
export function AttributeDialog({
  id,
  used,
  onClose,
}: {
  readonly id: AttributeId
  readonly used: number
  readonly onClose: () => void
}) {
  const t = useText()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const attribute = useBoard(board => board.attributes.get(id))
  const inFile = useRecord(record => record.customers?.columns.some(({key}) => key === attribute?.key) ?? false)
  if (!attribute) return null
  const open = mayWrite('attributes', null)
  const set = (field: string, value: string | number | boolean | readonly string[] | null) =>
    dispatch('changeField', {kind: 'attributes', id, field, value})
  const {layer, family, availability, valueType, kind, sensitive, confidence, engagementImpact} = attribute
  const remove = () => {
    dispatch(
      'removeRecord',
      {kind: 'attributes', id},
      {label: t('segments.attributeRemoved', {attribute: attribute.name || attribute.key})},
    )
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={attribute.name || attribute.key}
      intro={open ? t('segments.attributeIntro', {key: attribute.key}) : t('segments.attributeClosed')}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {t('segments.done')}
          </Button>
          {open && (
            <Button kind="quiet" icon="trash" onPress={remove}>
              {used > 0 ? t('segments.attributeRemoveUsed', {count: used}) : t('segments.attributeRemove')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <fieldset className={styles.impacts}>
          <legend>{t('segments.different')}</legend>
          {impacts.map(impact => (
            <Checkbox
              key={impact}
              checked={engagementImpact.has(impact)}
              disabled={!open}
              onChange={on =>
                dispatch('changeMember', {
                  kind: 'attributes',
                  id,
                  field: 'engagementImpact',
                  key: impact,
                  value: on ? true : null,
                })
              }
            >
              {t(`impact.${impact}`)}
            </Checkbox>
          ))}
        </fieldset>
        <BoardText
          {...{kind: 'attributes', id, field: 'difference', rows: 2}}
          label={t('segments.differenceSentence')}
          placeholder={t('segments.differenceExample')}
        />
        <div className={styles.pair}>
          <BoardWords
            {...{kind: 'attributes', id, field: 'name', maxLength: 120}}
            label={t('segments.attributeName')}
          />
          <Select
            label={t('segments.layerOf')}
            placeholder={t('segments.rule.choose')}
            disabled={!open}
            value={layer}
            choices={layers.map(word => ({id: word, label: t(`layer.${word}`)}))}
            onChange={value => set('layer', value)}
          />
          <Select
            label={t('segments.family')}
            placeholder={t('segments.rule.choose')}
            disabled={!open}
            value={family}
            choices={families.map(word => ({id: word, label: t(`family.${word}`)}))}
            onChange={value => set('family', value)}
          />
          <Select
            label={t('segments.availability')}
            placeholder={t('segments.rule.choose')}
            disabled={!open}
            value={availability}
            choices={availabilities.map(word => ({id: word, label: t(`availability.${word}`)}))}
            onChange={value => set('availability', value)}
          />
          <Select
            label={t('segments.valueType')}
            hint={inFile ? t('segments.valueTypeFile') : undefined}
            placeholder={t('segments.rule.choose')}
            disabled={!open || inFile}
            value={valueType}
            choices={valueTypes.map(word => ({id: word, label: t(`valueType.${word}`)}))}
            onChange={value => set('valueType', value)}
          />
          <BoardWords {...{kind: 'attributes', id, field: 'unit', maxLength: 40}} label={t('segments.unit')} />
          <BoardWords {...{kind: 'attributes', id, field: 'source', maxLength: 200}} label={t('segments.source')} />
          {layer === 'predictive' && (
            <NumberField
              label={t('segments.confidence')}
              unit="%"
              least={0}
              most={100}
              disabled={!open}
              value={confidence === null ? null : Math.round(confidence * 100)}
              onChange={percent => set('confidence', percent === null ? null : percent / 100)}
            />
          )}
        </div>
        {valueType === 'enum' && <Options id={id} options={attribute.options} disabled={!open || inFile} />}
        <RadioRow
          label={t('segments.kind')}
          hint={t('segments.kindHint')}
          look="chips"
          disabled={!open}
          value={kind === 'size' ? 'size' : 'other'}
          choices={[
            {id: 'other', label: t('segments.kindOther')},
            {id: 'size', label: t('segments.kindSize')},
          ]}
          onChange={word => set('kind', word === 'size' ? 'size' : null)}
        />
        <Checkbox
          checked={sensitive}
          disabled={!open}
          hint={t('segments.sensitiveHint')}
          onChange={on => set('sensitive', on)}
        >
          {t('segments.sensitive')}
        </Checkbox>
      </div>
    </Dialog>
  )
}

function Options({
  id,
  options,
  disabled,
}: {
  readonly id: AttributeId
  readonly options: readonly string[]
  readonly disabled: boolean
}) {
  const t = useText()
  const dispatch = useDispatch()
  const draft = useDraft(options.join('\n'), text => {
    const lines = [...new Set(text.split('\n').map(line => line.trim().slice(0, 200)))].filter(line => line !== '')
    dispatch('changeField', {kind: 'attributes', id, field: 'options', value: lines.slice(0, 200)})
  })
  return (
    <TextArea
      label={t('segments.options')}
      hint={t('segments.optionsHint')}
      rows={3}
      disabled={disabled}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.finish}
    />
  )
}
