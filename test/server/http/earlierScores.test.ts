import {expect, test} from 'vitest'
import {verifyLogFile} from '../../../shared/record/logFile.ts'
import type {APerson} from './aPerson.ts'
import {anAgreement} from './aSecondYear.ts'
import {partAt, partsAt} from './readAnswer.ts'

test('VER-10 SCORE-10 last year’s scores wait for this year’s reveal, wherever they could be read', async () => {
  const year = await anAgreement()
  const {frida, anna, mats} = year
  const path = `/api/v1/models/${frida.boardId}.1`
  const reads = async (person: APerson) => {
    const version = await person.get(path)
    const file = await person.get(`${path}/export/segmodel.json`)
    const log = await person.get('/decisions/file?as=json&language=en')
    const content = partAt(version.body, 'content')
    const revealed = partsAt(JSON.parse(log.text), 'entries')
      .map(entry => partAt(entry['event'] ?? entry['shown']))
      .filter(({is}) => is === 'roundRevealed')
    return {
      version,
      scores: [version.body, JSON.parse(file.text)].map(body => partsAt(partAt(body, 'content'), 'scores').length),
      weights: partsAt(content, 'criteria').filter(({weight}) => weight !== undefined).length,
      ranks: partsAt(content, 'segments').filter(({score}) => score !== undefined).length,
      leaves: Object.keys(partAt(partAt(version.body, 'signature'), 'leaves')).filter(leaf =>
        /\/scores\b|\/weight$|\/segments\/\d+\/(score|coverage)$/.test(leaf),
      ),
      revealed: revealed.map(event => partsAt(partAt(event, 'result'), 'cells').length),
      log: verifyLogFile(JSON.parse(log.text)),
    }
  }
  const signed = await reads(anna)
  await frida.patch(`/participants/${frida.participantId}`, {votes: false})

  await year.start()
  const drafted = await Promise.all([anna, mats].map(reads))
  const leading = await reads(frida)

  expect(signed).toMatchObject({scores: [8, 8], weights: 4, ranks: 2, revealed: [8]})
  for (const {version, log, ...seen} of drafted) {
    expect(seen).toEqual({scores: [0, 0], weights: 0, ranks: 0, leaves: [], revealed: [0]})
    expect(version.body).toMatchObject({
      withheldUntilReveal: ['scores', 'weights'],
      contentHash: signed.version.body['contentHash'],
    })
    expect(version.headers.get('etag')).not.toBe(signed.version.headers.get('etag'))
    // the reveal, and what was concluded about it
    expect(log).toMatchObject({valid: true, inPart: 2})
  }
  // Who leads without a vote hands the version on to systems: the same bytes as ever.
  expect(leading.version.text).toBe(signed.version.text)

  for (let step = 0; step < 3; step += 1) await year.next()
  await year.steps.evaluate()
  const after = await reads(anna)

  expect(after.version.text).toBe(signed.version.text)
  expect(after.revealed).toEqual([8, 8])
})
