import {describe, expect, test} from 'vitest'
import {da} from '../../../shared/i18n/da.ts'
import {en} from '../../../shared/i18n/en.ts'
import {logDetails, logKindWord} from '../../../shared/i18n/logWords.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {createText} from '../../../shared/i18n/text.ts'
import type {PublicEvent} from '../../../shared/record/events.ts'
import {logLine} from '../../../shared/record/logLine.ts'
import {decisionKinds} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'

const at = '2026-03-02T09:00:00.000Z'
const by = asId<'participant'>('frida')
const segmentId = asId<'segment'>('clinics')
const line = (event: PublicEvent) => logLine({at, by, event})
const spoken = {en: createText('en', en), sv: createText('sv', sv), da: createText('da', da)}
const texts = {en, sv, da}

const decided = (kind: (typeof decisionKinds)[number]): PublicEvent => {
  return {is: 'decided', decision: {id: 'd', kind, subjectIds: ['clinics'], text: 'Because', by, at}}
}
const others: readonly PublicEvent[] = [
  {is: 'segmentDecided', decided: {is: 'broughtBack', segmentId, name: 'Clinics'}},
  {is: 'segmentDecided', decided: {is: 'merged', segmentId, name: 'Clinics', into: asId<'segment'>('wards')}},
  {is: 'segmentDecided', decided: {is: 'parted', segmentId, name: 'Clinics', into: asId<'segment'>('wards')}},
  {is: 'checkWaived', waiver: {id: 'w', checkId: 'tier.no_rule', subjectIds: [], reason: 'Later', by, at}},
  {is: 'settingsChanged', set: {minSegments: 2}},
  {is: 'masksChanged', masks: []},
  {is: 'amended', backTo: 'engage', reason: 'A typo'},
  {is: 'logChained', entries: 7},
  {is: 'notesReopened'},
]

describe('LOG-7 an entry of the log in the reader’s words', () => {
  test.each(['en', 'sv', 'da'] as const)('%s has a word for every kind of decision', language => {
    const kinds = [...decisionKinds.map(decided), ...others].map(event => line(event).kind)

    const words = kinds.map(kind => logKindWord(spoken[language], texts[language], kind))

    expect(words.filter(word => word.includes('(') || word.includes('log.kind'))).toEqual([])
    expect(logKindWord(spoken[language], texts[language], 'neverHeard')).toContain('neverHeard')
  })

  test('a deselection says why in words of the method and in one’s own', () => {
    const reason = 'cannot_reach' as const
    const event = {is: 'deselected', segmentId, name: 'Clinics', reason, reasonText: 'Too far'} as const
    const said = line({is: 'segmentDecided', decided: event})

    expect(said).toEqual({
      kind: 'deselected',
      isDecision: true,
      subjectIds: ['clinics'],
      subjectNames: ['Clinics'],
      text: 'Too far',
      details: ['reason.cannot_reach'],
    })
    expect(logDetails(spoken.sv, sv, said)).toBe(sv['reason.cannot_reach'])
  })

  test('a step says from where to where, a setting its name and value, what only happened is no decision', () => {
    const moved = line({is: 'phaseMoved', from: 'engage', to: 'agree', reason: ''})
    const set = line({is: 'settingsChanged', set: {maxRounds: 2, revealWhen: 'allIn'}})

    expect(logDetails(spoken.en, en, moved)).toBe('Engagement → Agreement')
    expect(logDetails(spoken.en, en, set)).toBe('most rounds: 2, reveal: when all have answered')
    expect([moved, line({is: 'titleChanged', title: 'Autumn'})].map(({isDecision}) => isDecision)).toEqual([
      true,
      false,
    ])
  })
})
