import {knownDepartments, isKnownDepartment} from '../../shared/domain/departments.ts'
import {useText} from '../i18n/useText.ts'
import {DepartmentMark} from '../ui/DepartmentMark.tsx'
import {RadioRow} from '../ui/RadioRow.tsx'
import {TextField} from '../ui/TextField.tsx'

/** `id` of a department, or `other` with the name the person typed. */
export type ChosenDepartment = {readonly id: string | null; readonly name: string}

export const noDepartment: ChosenDepartment = {id: null, name: ''}

/** What to send: an id, or the name of another department; empty while nothing is chosen. */
export function departmentWord(chosen: ChosenDepartment): string {
  return chosen.id === 'other' ? chosen.name.trim() : (chosen.id ?? '')
}

/** One tap for a department that exists; any other by its name. */
export function DepartmentChoice({
  value,
  onChange,
  seats,
}: {
  readonly value: ChosenDepartment
  readonly onChange: (chosen: ChosenDepartment) => void
  /** Of an existing workshop: its departments and how many sit in each. */
  readonly seats?: readonly {readonly id: string; readonly name: string; readonly taken: number}[]
}) {
  const t = useText()
  const departments = seats ?? knownDepartments.map(id => ({id, name: '', taken: null}))
  const choices = departments.map(({id, name, taken}) => ({
    id,
    label: isKnownDepartment(id) ? t(`department.${id}`) : name,
    ...(taken === null ? {} : {hint: taken === 0 ? t('join.nobody') : t('join.here', {count: taken})}),
    mark: (
      <DepartmentMark
        kind={isKnownDepartment(id) ? id : 'other'}
        letter={name.slice(0, 1).toLocaleUpperCase()}
        size={24}
      />
    ),
  }))
  return (
    <>
      <RadioRow
        label={t('join.department')}
        look="cards"
        value={value.id}
        choices={[...choices, {id: 'other', label: t('join.otherDepartment'), elsewhere: true}]}
        onChange={id => onChange({...value, id})}
      />
      {value.id === 'other' && (
        <TextField
          label={t('join.otherName')}
          value={value.name}
          maxLength={60}
          size="large"
          focusOnOpen
          onChange={name => onChange({...value, name})}
        />
      )}
    </>
  )
}
