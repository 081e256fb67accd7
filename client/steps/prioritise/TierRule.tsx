import {useState} from 'react'
import type {Tier} from '../../../shared/domain/entities/tier.ts'
import {defaultTiers} from '../../../shared/domain/entities/tier.ts'
import {useText} from '../../i18n/useText.ts'
import {useDispatch, useMayWrite} from '../../session/hooks.ts'
import {TextField} from '../../ui/TextField.tsx'
import styles from './laneHead.module.css'

/** The tier's rule of engagement: one line that is written where it stands. */
export function TierRule({
  tier,
  tierName,
  open,
  needed,
}: {
  readonly tier: Tier
  readonly tierName: string
  readonly open: boolean
  /** It holds segments, so it needs one. (TIER-3) */
  readonly needed: boolean
}) {
  const t = useText()
  const dispatch = useDispatch()
  const mayWrite = useMayWrite()
  const [draft, setDraft] = useState<string | null>(null)
  const rule = tier.rule.trim()
  const example = defaultTiers.find(name => name === tier.name)
  if (!open || !mayWrite('tiers', 'rule')) return <span>{rule || t('prioritise.noRule')}</span>
  const save = () => {
    if (draft !== null && draft.trim() !== rule)
      dispatch('editText', {kind: 'tiers', id: tier.id, field: 'rule', to: draft.trim()})
    setDraft(null)
  }
  if (draft !== null)
    return (
      <TextField
        label={t('prioritise.ruleOf', {tier: tierName})}
        hideLabel
        focusOnOpen
        value={draft}
        maxLength={1000}
        placeholder={example ? t(`prioritise.example.${example}`) : ''}
        onChange={setDraft}
        onBlur={save}
        onEnter={save}
        onKeyDown={event => {
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    )
  return (
    <button
      type="button"
      className={styles.inline}
      data-missing={(needed && rule === '') || undefined}
      aria-label={`${t('prioritise.ruleOf', {tier: tierName})}: ${rule || t('prioritise.writeRule')}`}
      onClick={() => setDraft(tier.rule)}
    >
      {rule || t('prioritise.writeRule')}
    </button>
  )
}
