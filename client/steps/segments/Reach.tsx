import type {ReactNode} from 'react'
import {channels} from '../../../shared/domain/entities/segment.ts'
import type {DepartmentId, SegmentId} from '../../../shared/domain/entities/ids.ts'
import {useText} from '../../i18n/useText.ts'
import {useWords} from '../../i18n/useWords.ts'
import {useBoard, useDispatch, useMayWrite, useRecord} from '../../session/hooks.ts'
import {Checkbox} from '../../ui/Checkbox.tsx'
import {DepartmentMark} from '../../ui/DepartmentMark.tsx'
import {NumberField} from '../../ui/NumberField.tsx'
import {Select} from '../../ui/Select.tsx'
import {BoardWords} from '../fields/BoardWords.tsx'
import styles from './segments.module.css'

const nobody = 'nobody'

/** Channels they prefer, how many may be contacted digitally, how many there are beyond the file, who looks after them. */
export function Reach({id}: {readonly id: SegmentId}) {
  const t = useText()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const {departmentName, departmentMark} = useWords()
  const departments = useRecord(record => record.departments)
  const segment = useBoard(board => board.segments.get(id))
  if (!segment) return null
  const open = (field: string) => mayWrite('segments', field)
  const set = (field: string, value: string | number | null) =>
    dispatch('changeField', {kind: 'segments', id, field, value})
  const owners = departments.map((department): {id: DepartmentId | typeof nobody; label: string; mark: ReactNode} => ({
    id: department.id,
    label: departmentName(department.id),
    mark: <DepartmentMark {...departmentMark(department.id)} size={14} />,
  }))
  return (
    <section>
      <h2 className={styles.sub}>{t('segments.reach')}</h2>
      <fieldset className={styles.channels}>
        <legend>{t('segments.channels')}</legend>
        {channels.map(channel => (
          <Checkbox
            key={channel}
            checked={segment.channels.has(channel)}
            disabled={!open('channels')}
            onChange={on =>
              dispatch('changeMember', {kind: 'segments', id, field: 'channels', key: channel, value: on ? true : null})
            }
          >
            {t(`channel.${channel}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <NumberField
          label={t('segments.consent')}
          unit="%"
          least={0}
          most={100}
          format={{maximumFractionDigits: 1}}
          disabled={!open('consentShare')}
          value={segment.consentShare === null ? null : Math.round(segment.consentShare * 1000) / 10}
          onChange={percent => set('consentShare', percent === null ? null : percent / 100)}
        />
        <Select
          label={t('segments.owner')}
          placeholder={t('segments.nobody')}
          disabled={!open('ownerDepartmentId')}
          value={segment.ownerDepartmentId ?? nobody}
          choices={[{id: nobody, label: t('segments.nobody'), mark: null}, ...owners]}
          onChange={owner => set('ownerDepartmentId', owner === nobody ? null : owner)}
        />
        <NumberField
          label={t('segments.estimate')}
          unit={t('segments.estimateUnit')}
          least={0}
          most={1e12}
          disabled={!open('sizeEstimate')}
          value={segment.sizeEstimate}
          onChange={size => set('sizeEstimate', size)}
        />
        <BoardWords
          {...{kind: 'segments', id, field: 'sizeSource', maxLength: 200}}
          label={t('segments.estimateSource')}
          placeholder={t('segments.estimateExample')}
        />
      </div>
    </section>
  )
}
