import {expect, test} from 'vitest'
import {limitFields} from '../../../../client/steps/frame/limitFields.ts'
import {defaultSettings} from '../../../../shared/record/settings.ts'

const draft = {departmentGapMax: 5, maxSegments: 7, minSegments: null}

test('FRAME-5 what was typed and not saved shows in a limit that is open, and is what saving changes', () => {
  const {shown, closed, changed} = limitFields('evaluate', defaultSettings, draft)

  expect(shown).toMatchObject({departmentGapMax: 5, maxSegments: 7, minSegments: 3, maxRounds: 3})
  expect([...closed]).toEqual([])
  expect(changed).toEqual({departmentGapMax: 5, maxSegments: 7})
})

test('FRAME-5 a limit that closed meanwhile shows what is kept, not what was typed', () => {
  const placing = limitFields('prioritise', defaultSettings, draft)
  const signing = limitFields('agree', defaultSettings, draft)

  expect(placing.shown).toMatchObject({departmentGapMax: 3, maxSegments: 7})
  expect([...placing.closed].toSorted()).toEqual(['departmentGapMax', 'minCoverage'])
  expect(placing.changed).toEqual({maxSegments: 7})
  expect(signing.shown).toMatchObject({departmentGapMax: 3, maxSegments: 5})
  expect(signing.closed.size).toBe(12)
  expect(signing.changed).toEqual({})
})
