import type {FindingParam} from '../../shared/domain/checks/finding.ts'
import type {GateNeed} from '../../shared/domain/checks/gate.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import type {WorkshopGate} from '../../shared/record/gates.ts'
import {useText} from '../i18n/useText.ts'
import {usePhase} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Notice} from '../ui/Notice.tsx'
import {isNamed} from '../i18n/checkText.ts'
import type {NamedNeed} from '../i18n/checkText.ts'
import {useNeedText} from '../i18n/useCheckText.ts'

/** Where it is mended. */
const stepOfNeed = {
  clusters: 'needs',
  validRules: 'segments',
  approvers: 'agree',
} as const satisfies Record<NamedNeed, Phase>

/** What the gate needs beyond the checks; what it needs of certain things, a line for each, which leads there. (PHASE-5) */
export function GateNeeds({
  gate,
  onLook,
}: {
  readonly gate: WorkshopGate
  readonly onLook: (phase: Phase, ids: readonly string[]) => void
}) {
  const t = useText()
  return (
    <>
      {gate.unshownNotes > 0 && (
        <Notice kind="block" look="line" kindLabel={t('checks.isBlock')}>
          {t('gate.unshownNotes', {count: gate.unshownNotes})}
        </Notice>
      )}
      {gate.missing.map(need => (
        <Need key={need} need={need} about={gate.about[need] ?? []} onLook={onLook} />
      ))}
    </>
  )
}

function Need({
  need,
  about,
  onLook,
}: {
  readonly need: GateNeed
  readonly about: readonly FindingParam[]
  readonly onLook: (phase: Phase, ids: readonly string[]) => void
}) {
  const t = useText()
  const things = about.flatMap(thing => ('id' in thing ? [thing] : []))
  if (!isNamed(need) || things.length === 0)
    return (
      <Notice kind="block" look="line" kindLabel={t('checks.isBlock')}>
        {t(`gate.${need}`)}
      </Notice>
    )
  return things.map(thing => (
    <NeedOf key={thing.id} need={need} thing={thing} onLook={() => onLook(stepOfNeed[need], [thing.id])} />
  ))
}

function NeedOf({
  need,
  thing,
  onLook,
}: {
  readonly need: NamedNeed
  readonly thing: FindingParam
  readonly onLook: () => void
}) {
  const t = useText()
  const rulesClosed = isFrom(usePhase(), 'evaluate')
  return (
    <Notice
      kind="block"
      look="line"
      kindLabel={t('checks.isBlock')}
      actions={
        <Button kind="quiet" onPress={onLook}>
          {t('checks.look')}
        </Button>
      }
    >
      {useNeedText(need, thing)} {need === 'validRules' && rulesClosed && t('gate.rulesClosed')}
    </Notice>
  )
}
