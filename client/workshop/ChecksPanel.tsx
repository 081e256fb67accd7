import {useState} from 'react'
import type {Finding} from '../../shared/domain/checks/finding.ts'
import {checkCatalogue} from '../../shared/domain/checks/catalogue.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import {marksOf} from '../board/checkMark.ts'
import {useText} from '../i18n/useText.ts'
import {useFindings, useGate, useLeads, usePhase, useShowStep} from '../session/hooks.ts'
import {Button} from '../ui/Button.tsx'
import {Disclosure} from '../ui/Disclosure.tsx'
import {Notice} from '../ui/Notice.tsx'
import {GateNeeds} from './GateNeeds.tsx'
import {jumpTo} from './jumpTo.ts'
import {useCheckText} from '../i18n/useCheckText.ts'
import {useOneFix} from './useOneFix.ts'
import {WaivedRow} from './WaivedRow.tsx'
import {WaiveDialog} from './WaiveDialog.tsx'
import styles from './workshop.module.css'

/** The method checks as they stand now: what blocks the next step, what is worth a look, what is good to know. */
export function ChecksPanel({onGone}: {readonly onGone: () => void}) {
  const t = useText()
  const gate = useGate()
  const findings = useFindings()
  const show = useShowStep()
  const phase = usePhase()
  // What lies there for signature carries its exceptions: none is made or taken back any more.
  const leading = useLeads() && !isFrom(phase, 'agree')
  const [waiving, setWaiving] = useState<Finding | null>(null)
  const blocks = gate.blocks
  const known = new Set(blocks.map(keyOf))
  const rest = findings.filter(finding => finding.waived === null && !known.has(keyOf(finding)))
  const warn = rest.filter(({severity}) => severity !== 'info')
  const info = rest.filter(({severity}) => severity === 'info')
  const waived = findings.filter(finding => finding.waived !== null)
  const needs = gate.missing.length + (gate.unshownNotes > 0 ? 1 : 0)

  const lookAt = (at: Phase, ids: readonly string[]) => {
    show(at)
    onGone()
    jumpTo(ids)
  }
  const look = (finding: Finding) => lookAt(finding.phase, marksOf(finding))
  const rows = (list: readonly Finding[], kind: 'block' | 'warn' | 'info') =>
    [...new Set(list.map(({id}) => id))].map(id => (
      <AlikeChecks
        key={id}
        findings={list.filter(finding => finding.id === id)}
        kind={kind}
        onLook={look}
        onWaive={leading && checkCatalogue[id].waivable && kind !== 'info' ? setWaiving : null}
      />
    ))
  return (
    <div className={styles.checks} id="checks" tabIndex={-1}>
      {blocks.length + needs + gate.waiting.length > 0 && (
        <section>
          <h2 className={styles.blocking}>{t('checks.block')}</h2>
          <GateNeeds gate={gate} onLook={lookAt} />
          {gate.waiting.length > 0 && (
            <Notice kind="block" look="line" kindLabel={t('checks.isBlock')}>
              {t('gate.roundOpen')}
            </Notice>
          )}
          {rows(blocks, 'block')}
        </section>
      )}
      {warn.length > 0 && (
        <section>
          <h2>{t('checks.warn')}</h2>
          {rows(warn, 'warn')}
        </section>
      )}
      {info.length > 0 && (
        <section>
          <h2>{t('checks.info')}</h2>
          {rows(info, 'info')}
        </section>
      )}
      {blocks.length + needs + rest.length + gate.waiting.length === 0 && (
        <p className={styles.quiet}>{t('checks.clear')}</p>
      )}
      {waived.length > 0 && (
        <Disclosure summary={t('checks.waived', {count: waived.length})} level={3}>
          {waived.map(finding => (
            <WaivedRow key={keyOf(finding)} finding={finding} />
          ))}
        </Disclosure>
      )}
      {waiving && <WaiveDialog finding={waiving} onClose={() => setWaiving(null)} />}
    </div>
  )
}

/** So many of a kind are read; more of them are noise until somebody asks. */
const most = 5

/** Findings of one check: the first few, and the others behind a button. */
function AlikeChecks({
  findings,
  kind,
  onLook,
  onWaive,
}: {
  readonly findings: readonly Finding[]
  readonly kind: 'block' | 'warn' | 'info'
  readonly onLook: (finding: Finding) => void
  readonly onWaive: ((finding: Finding) => void) | null
}) {
  const t = useText()
  const [all, setAll] = useState(false)
  const more = findings.length - most
  return (
    <>
      {(all || more < 2 ? findings : findings.slice(0, most)).map(finding => (
        <CheckRow
          key={keyOf(finding)}
          finding={finding}
          kind={kind}
          onLook={() => onLook(finding)}
          onWaive={onWaive && (() => onWaive(finding))}
        />
      ))}
      {more >= 2 && (
        <div>
          <Button kind="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? t('checks.fewer') : t('checks.more', {count: more})}
          </Button>
        </div>
      )}
    </>
  )
}

function CheckRow({
  finding,
  kind,
  onLook,
  onWaive,
}: {
  readonly finding: Finding
  readonly kind: 'block' | 'warn' | 'info'
  readonly onLook: () => void
  readonly onWaive: (() => void) | null
}) {
  const t = useText()
  const labels = {block: 'checks.isBlock', warn: 'checks.isWarn', info: 'checks.isInfo'} as const
  const fix = useOneFix(finding)
  return (
    <Notice
      kind={kind}
      look="line"
      kindLabel={t(labels[kind])}
      actions={
        <>
          <Button kind="quiet" onPress={onLook}>
            {t('checks.look')}
          </Button>
          {fix && (
            <Button kind="quiet" onPress={fix.run}>
              {fix.label}
            </Button>
          )}
          {onWaive && (
            <Button kind="quiet" onPress={onWaive}>
              {t('checks.waive')}
            </Button>
          )}
        </>
      }
    >
      {useCheckText(finding)}
    </Notice>
  )
}

function keyOf({id, subjects}: Finding): string {
  return [id, ...subjects].join(' ')
}
