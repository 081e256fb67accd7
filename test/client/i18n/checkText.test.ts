import {expect, test} from 'vitest'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {gateOf} from '../../../shared/domain/checks/gate.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {en} from '../../../shared/i18n/en.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {da} from '../../../shared/i18n/da.ts'
import {createText} from '../../../shared/i18n/text.ts'
import type {Texts} from '../../../shared/i18n/text.ts'
import {createFormat} from '../../../client/i18n/format.ts'
import {checkText, needText} from '../../../client/i18n/checkText.ts'
import {asId} from '../../../shared/std/ids.ts'
import {aDocument, aPerson, aRecord, idOf} from '../session/writing.ts'

const segment = idOf('segment')
const words = (name: string) => ({
  departmentName: () => name,
  personName: () => name,
  departmentMark: () => ({kind: 'other'}) as const,
  tierName: () => name,
  criterionName: () => name,
  ladderStep: () => name,
})

test('a check speaks of things by their names, in the language of the reader', () => {
  const person = aPerson(aDocument(), aRecord('segments'))
  person.dispatch('addRecord', {kind: 'segments', id: segment, fields: {name: 'Vårdkedjebyggare', precedence: 'V'}})
  const board = person.document.read()
  const finding = runChecks(checkView(board, person.record, '2026-05-12')).find(({id}) => id === 'segments.no_need')
  if (!finding) throw new Error('the check found nothing')

  const swedish = checkText(finding, board, {
    text: createText('sv', sv),
    format: createFormat('sv'),
    words: words('Sälj'),
  })
  const english = checkText(finding, board, {
    text: createText('en', en),
    format: createFormat('en'),
    words: words('Sales'),
  })

  expect(swedish).toContain('”Vårdkedjebyggare” saknar behovsbeskrivning')
  expect(english).toContain('“Vårdkedjebyggare” has no need statement')
})

test('PHASE-5 the gate names the segment whose rule is half done', () => {
  const person = aPerson(aDocument(), aRecord('segments'))
  person.dispatch('addRecord', {kind: 'segments', id: segment, fields: {name: 'Vårdkedjebyggare', precedence: 'V'}})
  const [group, at] = [asId<'condition'>(idOf('group')), {segmentId: asId<'segment'>(segment), parentId: null}]
  person.dispatch('addCondition', {...at, id: group, kind: 'any'})
  const board = person.document.read()
  const {about} = gateOf(checkView(board, person.record, '2026-05-12'))
  const [thing] = about.validRules ?? []
  if (!thing) throw new Error('the gate names nothing')

  const say = (language: 'sv' | 'da', texts: Texts) =>
    needText('validRules', thing, board, {
      text: createText(language, texts),
      format: createFormat(language),
      words: words(''),
    })

  expect(say('sv', sv)).toContain('Regeln för ”Vårdkedjebyggare” är inte fullständig.')
  expect(say('da', da)).toContain('Reglen for »Vårdkedjebyggare« er ikke færdig.')
})
