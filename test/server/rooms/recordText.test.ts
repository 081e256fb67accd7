import * as decoding from 'lib0/decoding'
import {describe, expect, it} from 'vitest'
import {SharedText} from '../../../server/rooms/recordText.ts'
import {recordFrame} from '../../../server/rooms/wire.ts'
import {messageTypes} from '../../../shared/contract/messages.ts'
import {recordSeen} from '../../../shared/record/hidden.ts'
import type {Hidden} from '../../../shared/record/hidden.ts'
import type {Mine} from '../../../shared/record/state.ts'
import {aRecord, personId} from '../../shared/record/aRecord.ts'

const nothing: Hidden = {
  ...{figures: false, comments: false, prepared: false, earlierScores: false},
  ...{lateBut: null, namesBut: null},
}
const record = aRecord()

function mineOf(name: string, words: string): Mine {
  return {
    participantId: personId(name),
    notes: [{id: 'n', text: words, side: 'customer', family: null, evidence: 'data'}],
    ballots: [],
    consents: [],
    late: null,
  }
}

function readBack(frame: Uint8Array): unknown {
  const decoder = decoding.createDecoder(frame)
  expect(decoding.readVarUint(decoder)).toBe(messageTypes.record)
  const said: unknown = JSON.parse(decoding.readVarString(decoder))
  expect(decoding.hasContent(decoder)).toBe(false)
  return said
}

describe('the record on its way to a tab', () => {
  it.each<Hidden>([
    nothing,
    {...nothing, comments: true},
    {...nothing, figures: true},
    {...nothing, namesBut: personId('anna')},
  ])('says what this person sees and what is their own: %o', hidden => {
    const mine = mineOf('anna', 'Svarar sällan på våra brev, "vet inte"')
    const frame = recordFrame(3, {mine, rest: new SharedText().rest(record, hidden)})
    expect(readBack(frame)).toEqual({
      kind: 'snapshot',
      at: 3,
      record: JSON.parse(JSON.stringify(recordSeen({...record, mine}, hidden))),
    })
  })

  it('is written once for all who see the same of it, and anew when something has happened', () => {
    const shared = new SharedText()
    const first = shared.rest(record, nothing)
    expect(shared.rest(record, {...nothing})).toBe(first)
    expect(shared.rest(record, {...nothing, comments: true})).not.toBe(first)
    expect(shared.rest({...record, phase: 'needs'}, nothing)).not.toEqual(first)
  })

  it("holds nobody's own words in what others get, whoever comes first (BAL-1, NOTE-1)", () => {
    const shared = new SharedText()
    const rest = shared.rest({...record, mine: mineOf('anna', 'canary')}, nothing)
    expect(Buffer.from(rest).toString()).not.toContain('canary')
    const frame = recordFrame(0, {mine: mineOf('mats', 'own'), rest})
    expect(Buffer.from(frame).toString()).not.toContain('canary')
    expect(readBack(frame)).toMatchObject({record: {mine: {participantId: 'mats'}}})
  })
})
