import {describe, expect, test} from 'vitest'
import type {CheckId} from '../../../../shared/domain/checks/catalogue.ts'
import {checkCatalogue, checkIds} from '../../../../shared/domain/checks/catalogue.ts'
import type {CheckView} from '../../../../shared/domain/checks/checkView.ts'
import {runChecks} from '../../../../shared/domain/checks/runChecks.ts'
import {checksDa} from '../../../../shared/i18n/da/checks.ts'
import {checksEn} from '../../../../shared/i18n/en/checks.ts'
import {checksSv} from '../../../../shared/i18n/sv/checks.ts'
import {attributeCases} from './cases/attribute.ts'
import {criteriaCases} from './cases/criteria.ts'
import {engageCases} from './cases/engage.ts'
import {frameCases} from './cases/frame.ts'
import {needsCases} from './cases/needs.ts'
import {completeDeselection, deselectionCases, priorityCases} from './cases/priority.ts'
import {segmentCases} from './cases/segments.ts'
import {signedCases} from './cases/signed.ts'
import type {CheckCase} from './checkCase.ts'
import {cleanView, readVectors, segment} from './cleanView.ts'

/** A check without a case does not compile. */
const cases: Readonly<Record<CheckId, CheckCase>> = {
  ...frameCases,
  ...needsCases,
  ...segmentCases,
  ...attributeCases,
  ...criteriaCases,
  ...priorityCases,
  ...engageCases,
  ...signedCases,
}

const findingsOf = (id: CheckId, view: CheckView) => runChecks(view).filter(finding => finding.id === id)
const subjectsOf = (id: CheckId, view: CheckView) => findingsOf(id, view).map(({subjects}) => subjects)
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []).toSorted()

test('the workshop of the tests has nothing to report', () => {
  expect(runChecks(cleanView())).toEqual([])
  expect(checkIds).toHaveLength(54)
})

/** What the second year of an agreement asks besides, who looks after a deselection, and why the order is not the ranking's. (DESEL-2, DESEL-5, TIER-6) */
const ours: readonly CheckId[] = ['deselect.not_looked_at', 'deselect.no_owner', 'priority.against_ranking']

test('each check that the method publishes has one test that fires it and one that clears it', () => {
  const published = readVectors().checks.map(({id}) => id)
  const all = [...published, ...ours].toSorted()

  expect(published).toHaveLength(51)
  expect(Object.keys(cases).toSorted()).toEqual(all)
  expect(checkIds.toSorted()).toEqual(all)
  for (const {id, severity} of readVectors().checks)
    expect([id, checkCatalogue[id as CheckId].severity]).toEqual([id, severity])
  // It fires on its own subjects, and is then silenced by something that changes the view.
  for (const id of checkIds) expect([id, cases[id].subjects.length > 0]).toEqual([id, true])
})

/** As published, but for what printers change: quotation marks and dashes of the language. */
const plainly = (text: string) => text.replaceAll(/["“”»«]/g, '').replaceAll('–', '-')

test.each([
  ['en', checksEn],
  ['sv', checksSv],
  ['da', checksDa],
] as const)('I18N-1 in %s each check says what the method publishes', (language, texts) => {
  const published = readVectors().checks.map(({id, message}) => [id, plainly(message[language])])
  const ours = readVectors().checks.map(({id}) => {
    const text: string = texts[`check.${id as CheckId}`]
    return [id, plainly(text.replaceAll('{{', '{').replaceAll('}}', '}'))]
  })

  expect(ours).toEqual(published)
})

describe.each(checkIds)('%s', id => {
  const {rule, fires, subjects, clears, silent = {}} = cases[id]

  test(`${rule} fires`, () => {
    const fired = fires(cleanView())

    expect(subjectsOf(id, fired)).toEqual(subjects)
  })

  test(`${rule} is cleared`, () => {
    const cleared = clears(fires(cleanView()))

    expect(subjectsOf(id, cleared)).toEqual([])
  })

  test('I18N-2 brings everything that its sentence has a place for', () => {
    const [finding] = findingsOf(id, fires(cleanView()))

    expect(Object.keys(finding?.params ?? {}).toSorted()).toEqual(placeholders(checksEn[`check.${id}`]))
  })

  for (const [name, view] of Object.entries(silent)) {
    test(`${name}: silent`, () => {
      expect(subjectsOf(id, view(cleanView()))).toEqual([])
    })
  }
})

test.each(Object.entries(deselectionCases))('DESEL-2 a deselection with %s is incomplete', (_, missing) => {
  const view = segment(cleanView(), 's4', {deselection: {...completeDeselection, ...missing}})

  expect(subjectsOf('deselect.incomplete', view)).toEqual([['s4']])
})

test('PLAN-1 material says itself that it was made for meetings in person', () => {
  const view = {...cleanView(), contents: [{id: 'm3', madeFor: 'in_person'} as const]}

  expect(subjectsOf('plan.reused_unchanged', view)).toEqual([['e3']])
})
