import {placesInForce} from '../../../../shared/domain/checks/judging.ts'
import {describe, expect, test} from 'vitest'
import {daysBetween} from '../../../../shared/domain/checks/calendar.ts'
import {checkCatalogue, checkIds} from '../../../../shared/domain/checks/catalogue.ts'
import type {CheckView} from '../../../../shared/domain/checks/checkView.ts'
import {gateOf, missingForRound} from '../../../../shared/domain/checks/gate.ts'
import {runChecks, waitingChecks} from '../../../../shared/domain/checks/runChecks.ts'
import {isFrom, phases} from '../../../../shared/domain/phase.ts'
import {checksDa} from '../../../../shared/i18n/da/checks.ts'
import {checkNamesEn} from '../../../../shared/i18n/en/checkNames.ts'
import {checksEn} from '../../../../shared/i18n/en/checks.ts'
import {checksSv} from '../../../../shared/i18n/sv/checks.ts'
import {answers, cell, cleanView, department, edited, roundOpen, scored, segment} from './cleanView.ts'

/** As much wrong as one workshop can have at once. */
function brokenView(phase: CheckView['phase']): CheckView {
  const view = cleanView(phase)
  return {
    ...view,
    objective: {text: '', ladder: []},
    departments: view.departments.map(each => ({...each, customerNotes: 0})),
    clusters: view.clusters.map(each => ({...each, customerNotes: 0, assumptionNotes: each.notes})),
    segments: view.segments.map(each => ({...each, needStatement: '', attributeIds: ['a3'], tierIds: [], offer: ''})),
    judging: {state: 'closed', cells: [], weights: []},
    criteria: [],
    signOffs: [],
  }
}

describe('PHASE-2 gates', () => {
  test.each(phases.slice(0, 7))('nothing is wrong in %s: the gate is open', phase => {
    const view = cleanView(phase)
    const approved = {...view, departments: view.departments.map(each => ({...each, approver: true}))}

    expect(gateOf(approved)).toEqual({open: true, blocks: [], waiting: [], missing: [], about: {}})
  })

  test('only blocking findings of the phase itself keep it shut', () => {
    const {open, blocks} = gateOf(segment(brokenView('segments'), 's1', {attributeIds: []}))

    expect(open).toBe(false)
    expect([...new Set(blocks.map(({id}) => id))]).toEqual([
      'segments.size_only',
      'segments.no_need',
      'segments.no_rule',
    ])
  })

  test('DESEL-2 what can still be emptied after its own gate is looked at by the next one, too', () => {
    const {deselection} = cleanView().segments.find(({id}) => id === 's4') ?? {deselection: null}
    if (!deselection) throw new Error('nothing is deselected')
    const shut = (set: Partial<typeof deselection>) => {
      const view = segment(cleanView('engage'), 's4', {deselection: {...deselection, ...set}})
      return gateOf(view).blocks.map(({id}) => id)
    }

    expect([shut({}), shut({owned: false}), shut({revisitTrigger: ' '}), shut({exitTreatment: ''})]).toEqual([
      [],
      ['deselect.no_owner'],
      ['deselect.incomplete'],
      ['deselect.incomplete'],
    ])
  })

  test('PHASE-6 the freeze looks at every step once more, and an exception made then still counts', () => {
    const emptied = {...cleanView('engage'), objective: {...cleanView().objective, text: ' '}}
    const later = segment(emptied, 's1', {needStatement: ''})
    const waiver = {id: 'w1', checkId: 'segments.no_need', subjectIds: ['s1'], reason: 'Asked for next week'}
    const blocks = (view: CheckView) => gateOf(view).blocks.map(({id, phase}) => [id, phase])

    expect(blocks(later)).toEqual([
      ['frame.no_objective', 'frame'],
      ['segments.no_need', 'segments'],
    ])
    expect(blocks({...later, waivers: [waiver]})).toEqual([['frame.no_objective', 'frame']])
    expect(blocks({...later, phase: 'prioritise'})).toEqual([])
  })

  test('PHASE-6 the freeze asks once more whether the rules are complete, where nobody can write them any more', () => {
    const invalid = (phase: CheckView['phase']) => gateOf(segment(cleanView(phase), 's2', {rule: 'invalid'}))

    expect(invalid('engage').missing).toEqual(['validRules'])
    expect(invalid('engage').about).toEqual({validRules: [{is: 'segment', id: 's2'}]})
    expect([invalid('evaluate').missing, invalid('prioritise').missing]).toEqual([[], []])
  })

  test('PHASE-6 a department that came when notes and rounds were closed shuts nothing', () => {
    const [first] = cleanView().departments
    if (!first) throw new Error('nobody is there')
    const late = {...first, id: 'late', voices: 1, voters: 1, customerNotes: 0, signs: true, approver: true}
    const joined = (phase: CheckView['phase']): CheckView => {
      const view = cleanView(phase)
      return {...view, departments: [...view.departments, late]}
    }

    expect(gateOf(joined('engage')).blocks).toEqual([])
    expect(gateOf(joined('needs')).blocks.map(({id}) => id)).toEqual(['needs.department_silent'])
    expect(gateOf(joined('evaluate')).blocks.map(({id}) => id)).toEqual(['scores.department_missing'])
  })

  test('CRIT-3 TIER-6 who fails a must-have has no place, so nobody stands against it', () => {
    const turned = segment(segment(cleanView(), 's1', {tierIds: ['t2']}), 's3', {tierIds: ['t1']})
    const [cell] = turned.judging.state === 'closed' ? turned.judging.cells : []
    if (!cell || turned.judging.state !== 'closed') throw new Error('nothing is scored')
    const failing: CheckView = {
      ...turned,
      criteria: [
        ...turned.criteria,
        {id: 'reach', kind: 'custom', axis: 'strength', knockout: true, below: 5, maskedFor: []},
      ],
      judging: {
        ...turned.judging,
        cells: [
          ...turned.judging.cells,
          ...['s1', 's2', 's3'].map(segmentId => ({
            segmentId,
            criterionId: 'reach',
            departments: cell.departments.map(each => ({...each, scores: [segmentId === 's1' ? 2 : 7]})),
          })),
        ],
      },
    }
    const against = (view: CheckView) =>
      runChecks(view).flatMap(({id, subjects}) => (id === 'priority.against_ranking' ? subjects : []))

    expect(against(turned)).toContain('s1')
    expect(against(failing)).not.toContain('s1')
    expect([...placesInForce(failing).keys()]).not.toContain('s1')
  })

  test('a waiver opens it', () => {
    const view = segment(cleanView('segments'), 's2', {needStatement: ''})
    const waiver = {id: 'w1', checkId: 'segments.no_need', subjectIds: ['s2'], reason: 'Asked for next week'}

    expect(gateOf(view).open).toBe(false)
    expect(gateOf({...view, waivers: [waiver]}).open).toBe(true)
  })

  test('a gate needs something to gate, and no waiver replaces it', () => {
    const view = cleanView()
    const noStatement = {...cleanView('needs'), clusters: edited(view.clusters, 'k1', {statement: ' '})}
    const oneSegment = {...cleanView('segments'), segments: view.segments.slice(0, 1)}
    const invalid = segment(cleanView('segments'), 's1', {rule: 'invalid'})
    const nobodyPlaced = {...cleanView('prioritise'), segments: view.segments.slice(3)}

    expect(gateOf({...cleanView('needs'), clusters: view.clusters.slice(0, 1)}).missing).toEqual(['clusters'])
    expect(gateOf(noStatement).missing).toEqual(['clusters'])
    expect(gateOf(oneSegment).missing).toEqual(['segments'])
    expect(gateOf(invalid).missing).toEqual(['validRules'])
    expect(gateOf(nobodyPlaced).missing).toEqual(['placed'])
    expect(gateOf(cleanView('agree')).missing).toEqual(['approvers'])
  })

  test('PHASE-5 what it needs of certain things names them', () => {
    const view = cleanView()
    const untold = {...cleanView('needs'), clusters: edited(view.clusters, 'k2', {statement: ' '})}
    const invalid = segment(segment(cleanView('segments'), 's1', {rule: 'invalid'}), 's3', {rule: 'invalid'})
    const approved = view.departments.map(each => ({...each, approver: each.id !== 'medical'}))
    const few = {...cleanView('needs'), clusters: view.clusters.slice(0, 1)}

    expect(gateOf(untold).about).toEqual({clusters: [{is: 'cluster', id: 'k2'}]})
    expect(gateOf(invalid).about).toEqual({
      validRules: [
        {is: 'segment', id: 's1'},
        {is: 'segment', id: 's3'},
      ],
    })
    expect(gateOf({...view, departments: approved}).about).toEqual({approvers: [{is: 'department', id: 'medical'}]})
    expect([gateOf(few).missing, gateOf(few).about]).toEqual([['clusters'], {}])
  })

  test('a round needs a criterion on each axis and two voters', () => {
    const view = cleanView('evaluate')
    const alone = {...view, departments: view.departments.map(each => ({...each, voters: each.id === 'sales' ? 1 : 0}))}

    expect(missingForRound(view)).toEqual([])
    expect(missingForRound({...view, criteria: view.criteria.slice(0, 3)})).toEqual(['criteria'])
    expect(missingForRound(alone)).toEqual(['voters'])
  })
})

describe('BAL-6 while a round is open', () => {
  test('checks on scores and weights say nothing, the others go on', () => {
    const view = roundOpen(scored(segment(cleanView(), 's1', {offer: ''}), 's1', 'prof', 'sales', [1]))

    expect(runChecks(view).map(({id}) => id)).toEqual(['segment.no_offer'])
    expect(waitingChecks(view)).toEqual(checkIds.filter(id => checkCatalogue[id].waitsForReveal))
  })

  test('the gate of the phase waits', () => {
    const gate = gateOf(roundOpen(cleanView('evaluate')))

    expect(gate.open).toBe(false)
    expect(gate.waiting).toContain('scores.disagreement')
    expect(gate.waiting).not.toContain('priority.sales_marketing_differ')
  })

  test('nothing waits when no round is open', () => {
    expect(waitingChecks(cleanView())).toEqual([])
  })
})

describe('LOG-2 waivers', () => {
  const overlapping: CheckView = {
    ...cleanView(),
    customers: {
      universe: 40,
      unassigned: 0,
      overlaps: [
        {a: 's1', b: 's2', both: 5},
        {a: 's2', b: 's3', both: 5},
      ],
    },
  }

  test('covers the things it was given for, in any order, and no others', () => {
    const waiver = {id: 'w1', checkId: 'segments.overlap', subjectIds: ['s2', 's1'], reason: 'Precedence decides'}

    const findings = runChecks({...overlapping, waivers: [waiver]})

    expect(findings.map(({subjects, waived}) => [subjects, waived])).toEqual([
      [['s1', 's2'], {waiverId: 'w1', reason: 'Precedence decides'}],
      [['s2', 's3'], null],
    ])
  })

  test('SIGN-3 SEG-2 DESEL-2 DESEL-5 signatures, objections, size alone, who looks after a deselection and what was deselected last time cannot be waived', () => {
    const view: CheckView = {
      ...segment(cleanView(), 's2', {attributeIds: ['a3']}),
      signOffs: [],
      objections: [{id: 'o1', departmentId: 'sales', open: true}],
    }
    const waivers = runChecks(view).map(({id, subjects}, index) => ({
      id: `w${index}`,
      checkId: id,
      subjectIds: subjects,
      reason: 'We are in a hurry',
    }))

    const findings = runChecks({...view, waivers})

    expect(findings.length).toBe(7)
    expect(findings.every(({waived}) => waived === null)).toBe(true)
    expect(checkIds.filter(id => !checkCatalogue[id].waivable)).toEqual([
      'segments.size_only',
      'deselect.no_owner',
      'deselect.not_looked_at',
      'signoff.missing',
      'signoff.open_objection',
    ])
  })
})

test.each(phases)('PHASE-4 in %s no check of a later phase speaks', phase => {
  const findings = runChecks(brokenView(phase))

  expect(findings.every(finding => isFrom(phase, checkCatalogue[finding.id].from))).toBe(true)
  expect(findings.every(finding => finding.phase === checkCatalogue[finding.id].from)).toBe(true)
})

test('SCORE-1 the same view gives the same findings, whatever the order of its lists', () => {
  const view = cell(segment(cleanView(), 's1', {offer: '', consentShare: 0.1}), 'e3', {timing: ''})
  const turned: CheckView = {
    ...view,
    departments: view.departments.toReversed(),
    attributes: view.attributes.toReversed(),
    cells: view.cells.toReversed(),
    criteria: view.criteria.toReversed(),
  }

  expect(runChecks(turned)).toEqual(runChecks(view))
})

test('SCORE-5 a knock-out criterion is discussed like any other', () => {
  const view = scored(cleanView(), 's2', 'grow', 'sales', [9])
  const knockout = {...view, criteria: edited(view.criteria, 'grow', {knockout: true})}

  expect(runChecks(knockout).map(({id, subjects}) => [id, ...subjects])).toEqual([
    ['scores.disagreement', 's2', 'grow'],
  ])
})

test('SEG-6 answers about a segment that was merged away count nowhere', () => {
  const view = answers(cleanView(), given => (given.segmentId === 's4' ? {...given, segmentId: 'gone'} : given))
  const without: CheckView = {...view, segments: view.segments.filter(({id}) => id !== 's4')}

  expect(runChecks(without).map(({id}) => id)).toEqual(['priority.no_deselection'])
})

test('FRAME-4 a facilitator who is alone and does not vote still signs', () => {
  const view = {...department(cleanView(), 'sales', {voters: 0}), signOffs: cleanView().signOffs.slice(1)}

  expect(runChecks(view).map(({id, subjects}) => [id, ...subjects])).toEqual([['signoff.missing', 'sales']])
})

test('I18N-2 the sentences keep their placeholders in Swedish and Danish', () => {
  const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []).toSorted()

  expect(Object.keys(checksEn).toSorted()).toEqual(checkIds.map(id => `check.${id}`).toSorted())
  expect(Object.keys(checkNamesEn).toSorted()).toEqual(checkIds.map(id => `checkName.${id}`).toSorted())
  for (const id of checkIds) {
    const english = names(checksEn[`check.${id}`])
    expect(names(checksSv[`check.${id}`])).toEqual(english)
    expect(names(checksDa[`check.${id}`])).toEqual(english)
  }
})

test('days are counted over leap years and turns of the year', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
  expect(daysBetween('2000-01-01', '2100-01-01')).toBe(36_525)
  expect(daysBetween('1970-01-01', '2026-11-23')).toBe(Date.UTC(2026, 10, 23) / 86_400_000)
})
