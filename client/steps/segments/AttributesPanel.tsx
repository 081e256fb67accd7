import {useRef, useState} from 'react'
import type {Attribute} from '../../../shared/domain/entities/attribute.ts'
import type {AttributeId} from '../../../shared/domain/entities/ids.ts'
import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {useBoard, useDispatch, useMayWrite, useNewId, useRecord} from '../../session/hooks.ts'
import {shallow} from '../../session/shallow.ts'
import {Button} from '../../ui/Button.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Icon} from '../../ui/Icon.tsx'
import {Table} from '../../ui/Table.tsx'
import {AttributeDialog} from './AttributeDialog.tsx'
import styles from './segments.module.css'
import {usedIn} from './usedIn.ts'

/** Everything rules can ask about customers: where it comes from, how well it is filled, what it changes for us. */
export function AttributesPanel() {
  const t = useText()
  const {compare} = useFormat()
  const dispatch = useDispatch()
  const newId = useNewId()
  const open = useMayWrite()('attributes', null)
  const attributes = useBoard(board => [...board.attributes.values()], shallow)
  const used = useBoard(usedIn, shallow)
  const [unfolded, setUnfolded] = useState(false)
  const [chosen, setChosen] = useState<AttributeId | null>(null)
  const list = useRef<HTMLElement>(null)
  const sorted = attributes.toSorted((a, b) => compare(a.name || a.key, b.name || b.key))
  const idle = sorted.filter(({id, engagementImpact}) => used.has(id) && engagementImpact.size === 0).length
  const add = () => {
    const id = newId<'attribute'>()
    dispatch('addAttribute', {id, name: t('segments.newAttribute'), valueType: 'text'})
    setChosen(id)
  }
  return (
    <section ref={list} className={styles.attributes}>
      {/* a check that is clicked looks for its attribute here, also while the list is folded */}
      {sorted.map(({id, name, key}) => (
        <span
          key={id}
          className={styles.hidden}
          data-record={id}
          tabIndex={-1}
          onFocus={() => {
            // the dialog gives the focus back to where it was: here it would open again, for ever
            list.current?.querySelector('button')?.focus()
            setChosen(id)
          }}
        >
          {name || key}
        </span>
      ))}
      <Disclosure
        level={2}
        open={unfolded}
        onOpenChange={setUnfolded}
        summary={t('segments.attributes', {count: attributes.length})}
      >
        <p className={styles.quiet}>
          {t('segments.attributesLead')} {idle > 0 && t('segments.attributesIdle', {count: idle})}
        </p>
        {sorted.length === 0 ? (
          <p className={styles.empty}>{t('segments.attributesNone')}</p>
        ) : (
          <Table caption={t('segments.attributesTable')} hideCaption dense>
            <thead>
              <tr>
                <th scope="col">{t('segments.attribute')}</th>
                <th scope="col">{t('segments.layerOf')}</th>
                <th scope="col">{t('segments.filled')}</th>
                <th scope="col">{t('segments.usedIn')}</th>
                <th scope="col">{t('segments.changesWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map(attribute => (
                <AttributeRow
                  key={attribute.id}
                  attribute={attribute}
                  used={used.get(attribute.id) ?? 0}
                  onOpen={() => setChosen(attribute.id)}
                />
              ))}
            </tbody>
          </Table>
        )}
        {open && (
          <Button icon="plus" onPress={add}>
            {t('segments.attributeAdd')}
          </Button>
        )}
      </Disclosure>
      {chosen !== null && <AttributeDialog id={chosen} used={used.get(chosen) ?? 0} onClose={() => setChosen(null)} />}
    </section>
  )
}

function AttributeRow({
  attribute,
  used,
  onOpen,
}: {
  readonly attribute: Attribute
  readonly used: number
  readonly onOpen: () => void
}) {
  const t = useText()
  const {share, list} = useFormat()
  const column = useRecord(record => record.customers?.columns.find(({key}) => key === attribute.key))
  const rows = useRecord(record => record.customers?.rows ?? 0)
  const {name, key, layer, availability, engagementImpact, kind} = attribute
  const filled = column && rows > 0 ? share(1 - column.missing / rows) : null
  const impacts = [...engagementImpact].map(impact => t(`impact.${impact}`).toLocaleLowerCase())
  return (
    <tr>
      <th scope="row">
        <Button kind="quiet" size="small" onPress={onOpen}>
          {name || key}
        </Button>
        {kind === 'size' && <span className={styles.quiet}> {t('segments.isSize')}</span>}
      </th>
      <td>{layer ? t(`layer.${layer}`) : t('segments.noLayer')}</td>
      <td>{filled ?? (availability ? t(`availability.${availability}`) : t('segments.notInFile'))}</td>
      <td>{used === 0 ? t('segments.usedNowhere') : t('segments.usedTimes', {count: used})}</td>
      <td>
        {impacts.length > 0 ? (
          list(impacts)
        ) : used > 0 ? (
          <span className={styles.fault}>
            <Icon name="stop" size={12} />
            {t('segments.changesNothing')}
          </span>
        ) : (
          <span className={styles.quiet}>{t('segments.notSaid')}</span>
        )}
      </td>
    </tr>
  )
}
