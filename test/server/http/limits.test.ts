import {expect, test} from 'vitest'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {evaluationOf} from '../../../shared/record/evaluation.ts'
import {countLimits, defaultSettings, shareLimits} from '../../../shared/record/settings.ts'
import {aBallot} from '../../shared/record/aRecord.ts'
import {aScoringRoom, cast, opened, whole} from './aScoringRoom.ts'

test('FRAME-5 every limit is taken up to its ends and not beyond, and the defaults lie between', async () => {
  const {frida} = await aScoringRoom()
  const set = (name: string, value: number) => frida.patch('/settings', {[name]: value})
  // The two ends of one range wait for each other.
  const limits = Object.entries({...countLimits, ...shareLimits}).filter(([name]) => !name.endsWith('Segments'))

  for (const [name, {least, most}] of limits) {
    const beyond = [await set(name, least - 0.01), await set(name, most + 0.01), await set(name, least + 0.0051)]
    expect([name, ...beyond.map(({body}) => body.code)]).toEqual([name, ...beyond.map(() => 'request.malformed')])
    expect([name, (await set(name, least)).status, (await set(name, most)).status]).toEqual([name, 200, 200])
  }
  const within = Object.entries({...countLimits, ...shareLimits}).filter(([name, {least, most}]) => {
    const usual = new Map<string, unknown>(Object.entries(defaultSettings)).get(name)
    return typeof usual === 'number' && usual >= least && usual <= most
  })
  expect(within).toHaveLength(Object.keys({...countLimits, ...shareLimits}).length)
  expect((await set('minSegments', 6)).body).toEqual({
    code: 'settings.segmentsCrossed',
    params: {least: 6, most: 5},
  })
})

test('FRAME-5 checks and scores go by what is set, and the log says so', async () => {
  const room = await aScoringRoom()
  const roundId = await opened(room)
  await cast(room.mats, roundId, whole(2))
  await cast(room.anna, roundId, whole(5))
  await cast(room.sven, roundId, whole(5))
  // Product leaves the criterion with the greater weight open.
  await cast(room.frida, roundId, aBallot({hospital: {strength: 5}}))
  await room.frida.post(`/rounds/${roundId}/reveal`)
  const said = async () => {
    const record = await room.frida.record()
    const board = await room.server.board(room.frida.boardId)
    const found = runChecks(checkView(board, record, '2026-03-02')).map(({id}) => id)
    return {
      differ: found.includes('scores.disagreement'),
      decides: found.includes('weights.dominant'),
      labels: [...new Set(evaluationOf(record, board).cells.map(({agreement}) => agreement.label))],
    }
  }
  const before = await said()

  await room.frida.patch('/settings', {departmentGapMax: 5, weightMax: 0.9})

  expect(before).toMatchObject({differ: true, decides: true, labels: ['disagreement']})
  expect(await said()).toMatchObject({differ: false, decides: false, labels: ['low']})
  expect((await room.anna.get('/decisions')).text).toContain('setting.departmentGapMax=5')
})
