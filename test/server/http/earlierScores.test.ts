import {expect, test} from 'vitest'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import {verifyLogFile} from '../../../shared/record/logFile.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson} from './aPerson.ts'
import {anAgreement} from './aSecondYear.ts'
import {aWalk} from './aWalk.ts'
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
    // the reveal: nothing else tells scores here
    expect(log).toMatchObject({valid: true, inPart: 1})
  }
  // Who leads without a vote hands the version on to systems: the same bytes as ever.
  expect(leading.version.text).toBe(signed.version.text)

  for (let step = 0; step < 3; step += 1) await year.next()
  await year.steps.evaluate()
  const after = await reads(anna)

  expect(after.version.text).toBe(signed.version.text)
  expect(after.revealed).toEqual([8, 8])
})

/** Agreed with exceptions, decisions and words that name what was scored, and with others that do not. */
async function aTellingAgreement() {
  const walk = await aWalk()
  const {server, frida, anna, mats} = walk
  await walk.upTo('engage')
  const [round] = (await frida.record()).rounds
  const cell = {segmentId: id('hospital'), criterionId: round?.criteria[0]?.id}
  await frida.post('/discussions', {roundId: round?.id, ...cell, conclusion: 'canary-conclusion'})
  // Each criterion is heavier than that: one is waived, the others stay open.
  await frida.patch('/settings', {weightMax: 0.2})
  const found = runChecks(checkView(await server.board(frida.boardId), await frida.record(), '2026-03-02'))
  for (const check of ['weights.dominant', 'segments.count']) {
    const subjectIds = found.find(({id: of}) => of === check)?.subjects
    const reason = check === 'segments.count' ? 'Two are enough' : 'canary-waiver'
    const waived = await frida.post('/waivers', {checkId: check, subjectIds, reason})
    if (waived.status !== 201) throw new Error(`${check}: ${waived.text}`)
  }
  const decide = (kind: string, text: string) =>
    frida.post('/decisions', {kind, subjectIds: [id('hospital'), id('clinic')], text})
  for (const kind of ['against_ranking', 'priority_alignment']) await decide(kind, `canary-${kind}`)
  await decide('other', 'Ask again in spring')
  await walk.steps.engage()
  await walk.next()
  for (const person of [anna, mats, frida]) await walk.sign(person)
  return {...walk, start: () => frida.post('/drafts', {from: 1})}
}

test('VER-10 what was waived, decided, concluded or left open because of scores waits with them', async () => {
  const year = await aTellingAgreement()
  const {frida, anna} = year
  const reads = async (person: APerson) => {
    const version = await person.get(`/api/v1/models/${frida.boardId}.1`)
    const log = await person.get('/decisions/file?as=json&language=en')
    const [content, outcome] = [partAt(version.body, 'content'), partAt(version.body, 'outcome')]
    const {decisions, draft} = await person.record()
    const list = await person.get('/decisions?limit=200')
    return {
      version,
      list: list.text,
      log: log.text,
      canaries: [version, log, list].map(({text}) => new Set(text.match(/canary-[a-z_]+/g)).size),
      waivers: partsAt(content, 'waivers').map(({check}) => check),
      kinds: partsAt(content, 'decisions').map(({kind}) => kind),
      open: new Set(partsAt(outcome, 'openChecks').map(({check}) => check)).has('weights.dominant'),
      leaves: Object.keys(partAt(partAt(version.body, 'signature'), 'leaves')).filter(leaf =>
        /waivers|decisions|openChecks/.test(leaf),
      ).length,
      texts: decisions.map(({text}) => text).filter(text => text !== ''),
      measured: draft !== null && draft.measures !== null,
    }
  }
  const signed = await reads(anna)
  await year.start()

  const drafted = await reads(anna)

  expect(signed).toMatchObject({
    canaries: [4, 4, 4],
    waivers: ['segments.count', 'weights.dominant'],
    kinds: ['against_ranking', 'priority_alignment', 'other'],
    open: true,
    texts: ['canary-against_ranking', 'canary-priority_alignment', 'Ask again in spring'],
  })
  expect(drafted).toMatchObject({
    ...{canaries: [0, 0, 0], waivers: ['segments.count'], kinds: ['other'], open: false, leaves: 0, measured: false},
    texts: ['Ask again in spring'],
  })
  expect(drafted.version.body).toMatchObject({
    withheldUntilReveal: ['scores', 'weights'],
    contentHash: signed.version.body['contentHash'],
  })
  expect([signed.log, drafted.log].map(text => text.includes('"icc"'))).toEqual([true, false])
  expect(verifyLogFile(JSON.parse(drafted.log))).toMatchObject({valid: true})

  // What is decided in the draft of now is nobody's secret, also before its reveal.
  await frida.post('/decisions', {kind: 'against_ranking', subjectIds: [id('clinic')], text: 'Said this year'})
  expect((await reads(anna)).texts).toEqual(['Ask again in spring', 'Said this year'])
  expect((await reads(anna)).log).toContain('Said this year')

  for (let step = 0; step < 3; step += 1) await year.next()
  await year.steps.evaluate()
  const after = await reads(anna)

  expect(after.version.text).toBe(signed.version.text)
  expect(after.version.headers.get('etag')).toBe(signed.version.headers.get('etag'))
  expect(after).toMatchObject({canaries: [4, 4, 4], measured: true, texts: [...signed.texts, 'Said this year']})
})
