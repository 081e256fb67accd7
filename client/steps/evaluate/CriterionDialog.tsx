import {useState} from 'react'
import {changeMasks} from '../../../shared/contract/boards.ts'
import {axes} from '../../../shared/domain/entities/criterion.ts'
import type {Axis, Criterion} from '../../../shared/domain/entities/criterion.ts'
import {byRank, rankBetween} from '../../../shared/std/rank.ts'
import {useRefusalText} from '../../i18n/useRefusalText.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useApi, useBoard, useDispatch, useNewId, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {Dialog} from '../../ui/Dialog.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {RadioRow} from '../../ui/RadioRow.tsx'
import {TextField} from '../../ui/TextField.tsx'
import styles from './evaluate.module.css'
import {useCriterionWords} from './useCriterionWords.ts'

/** One criterion: its name, what 1, 5 and 9 mean, whether it is a must-have, and who is not asked. (CRIT-1..4) */
export function CriterionDialog({
  criterion,
  onClose,
}: {
  /** Null: a new one. */
  readonly criterion: Criterion | null
  readonly onClose: () => void
}) {
  const t = useText()
  const {departmentName} = useWords()
  const {name: nameOf} = useCriterionWords()
  const dispatch = useDispatch()
  const newId = useNewId()
  const api = useApi()
  const refusalText = useRefusalText()
  const departments = useRecord(record => record.departments)
  const masks = useRecord(record => record.masks)
  const last = useBoard(board => [...board.criteria.values()].toSorted(byRank).at(-1)?.rank ?? null)
  const present = useBoard(board => [...board.criteria.values()], shallow)
  const [name, setName] = useState(criterion?.name ?? '')
  const [axis, setAxis] = useState<Axis>(criterion?.axis ?? 'attractiveness')
  const [anchor1, setAnchor1] = useState(criterion?.anchor1 ?? '')
  const [anchor5, setAnchor5] = useState(criterion?.anchor5 ?? '')
  const [anchor9, setAnchor9] = useState(criterion?.anchor9 ?? '')
  const [below, setBelow] = useState<number | null>(criterion?.knockout?.below ?? null)
  const [notAsked, setNotAsked] = useState<ReadonlySet<string>>(
    new Set(masks.find(mask => mask.criterionId === criterion?.id)?.departmentIds ?? []),
  )
  const [error, setError] = useState<string | null>(null)
  const own = criterion === null || criterion.kind === 'custom'

  const save = async () => {
    if (own && name.trim() === '') return setError(t('evaluate.nameMissing'))
    const knockout = below === null ? null : {below}
    const fields = {
      name: name.trim(),
      axis,
      anchor1: anchor1.trim(),
      anchor5: anchor5.trim(),
      anchor9: anchor9.trim(),
      knockout,
    }
    const id = criterion?.id ?? newId<'criterion'>()
    if (criterion === null)
      dispatch('addRecord', {kind: 'criteria', id, fields: {...fields, kind: 'custom', rank: rankBetween(last, null)}})
    else
      for (const [field, value] of Object.entries(fields)) dispatch('changeField', {kind: 'criteria', id, field, value})
    const before = masks.find(mask => mask.criterionId === id)?.departmentIds ?? []
    const changed = before.length !== notAsked.size || before.some(department => !notAsked.has(department))
    if (changed) {
      const mask = {criterionId: id, departmentIds: departments.map(d => d.id).filter(d => notAsked.has(d))}
      const others = masks
        .filter(each => each.criterionId !== id)
        .map(({criterionId, departmentIds}) => ({criterionId, departmentIds: [...departmentIds]}))
      const result = await api(changeMasks, {body: {masks: [...others, mask]}})
      if (!result.ok) {
        const {what, advice} = refusalText(result)
        return setError(`${what} ${advice}`)
      }
    }
    onClose()
  }
  const remove = () => {
    if (criterion === null) return
    dispatch(
      'removeRecord',
      {kind: 'criteria', id: criterion.id},
      {
        label: t('evaluate.criterionRemoved', {criterion: nameOf(criterion)}),
      },
    )
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
      width="wide"
      title={criterion ? t('evaluate.changeCriterion', {criterion: nameOf(criterion)}) : t('evaluate.addCriterion')}
      intro={t('evaluate.highIsGood')}
      actions={
        <>
          <Button kind="primary" onPress={() => void save()}>
            {t('evaluate.save')}
          </Button>
          <Button onPress={onClose}>{t('evaluate.cancel')}</Button>
          {criterion && present.length > 1 && (
            <Button kind="quiet" onPress={remove}>
              {t('evaluate.removeCriterion')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('evaluate.criterionName')}
          hint={own ? undefined : t('evaluate.defaultName', {name: criterion ? t(`criterion.${criterion.kind}`) : ''})}
          focusOnOpen
          required={own}
          maxLength={120}
          value={name}
          onChange={setName}
          error={error ?? undefined}
        />
        <RadioRow
          label={t('evaluate.axis')}
          look="chips"
          value={axis}
          choices={axes.map(each => ({id: each, label: t(`axis.${each}`)}))}
          onChange={setAxis}
        />
        <div className={styles.three}>
          <TextField label={t('evaluate.means', {score: 1})} maxLength={200} value={anchor1} onChange={setAnchor1} />
          <TextField label={t('evaluate.means', {score: 5})} maxLength={200} value={anchor5} onChange={setAnchor5} />
          <TextField label={t('evaluate.means', {score: 9})} maxLength={200} value={anchor9} onChange={setAnchor9} />
        </div>
        <Checkbox
          checked={below !== null}
          hint={t('evaluate.mustHaveHint')}
          onChange={checked => setBelow(checked ? 4 : null)}
        >
          {t('evaluate.isMustHave')}
        </Checkbox>
        {below !== null && (
          <NumberField
            label={t('evaluate.least')}
            least={1}
            most={9}
            value={below}
            onChange={value => setBelow(value ?? 1)}
          />
        )}
        <fieldset className={styles.checks}>
          <legend>{t('evaluate.whoIsNotAsked')}</legend>
          <p className={styles.quiet}>{t('evaluate.notAskedHint')}</p>
          {departments.map(({id}) => (
            <Checkbox
              key={id}
              checked={notAsked.has(id)}
              onChange={checked =>
                setNotAsked(before => new Set(checked ? [...before, id] : [...before].filter(each => each !== id)))
              }
            >
              {departmentName(id)}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}
