import {expect, test} from 'vitest'
import {id} from '../shared/domain/commands/plainBoard.ts'
import {recordOf} from './everybody/boards.ts'
import {caller} from './rooms/caller.ts'
import {consent} from './rooms/evaluation.ts'
import {journey} from './rooms/journey.ts'
import {seated} from './rooms/seated.ts'
import {upToEvaluation} from './rooms/toEvaluation.ts'
import {asks} from './rooms/workshop.ts'

const segments = ['kliniker', 'sjukhus']

journey('a round with names', stage => {
  test('REV-5 REV-6 each voter reads before voting that names are shown; the reveal says who gave what, but not on the wall', async () => {
    const {people, lead, boardId} = await seated(stage, {title: 'Med namn'}, [
      {name: 'Frida Holm', department: 'product', language: 'sv'},
      {name: 'Anna Berg', department: 'sales', language: 'sv', device: 'phone'},
    ])
    // a busy machine may take its time
    for (const {context} of people) context.setDefaultTimeout(60_000)
    const at = `/boards/${boardId}`
    await lead('PATCH', `${at}/settings`, {names: 'named'})
    await upToEvaluation(stage, boardId, people)
    const {roundId} = await lead('POST', `${at}/rounds`, {})

    for (const person of people) {
      const {page, t, department} = person
      const sentence = t('evaluate.consent.named', {department: t(`department.${department}`), count: 1})
      await page.getByText(sentence).waitFor()
      await consent(person)
    }
    const {rounds} = await recordOf(lead, boardId)
    for (const [index, {context}] of people.entries()) {
      const scores = segments.flatMap(segment =>
        (rounds.at(-1)?.criteria ?? []).map(({id: criterionId}) => ({
          segmentId: id(segment),
          criterionId,
          score: index === 0 ? 8 : 3,
          evidence: 'experience',
          comment: '',
        })),
      )
      const vote = caller(context, stage.origin)
      await vote('PUT', `${at}/rounds/${roundId}/ballot`, {scores, weights: [], done: true})
    }
    await lead('POST', `${at}/rounds/${roundId}/reveal`, {})

    for (const person of people) {
      const {page, t} = person
      await asks(person, 'evaluate.resultQuestion')
      await page.getByText(t('evaluate.shownNamed')).first().waitFor()
      await page.getByText(t('evaluate.namedTable')).first().scrollIntoViewIfNeeded()
      const rows = await page
        .getByRole('table', {name: /, med namn$/})
        .first()
        .getByRole('row')
        .allInnerTexts()
      expect(rows.slice(1).map(row => row.replaceAll(/\s+/g, ' '))).toEqual([
        'Frida Holm P Produkt 8 Erfarenhet',
        'Anna Berg S Sälj 3 Erfarenhet',
      ])
    }
    const [frida] = people
    const wall = await stage.visit({language: 'sv', size: 'desk', seats: await frida.context.cookies()})
    await wall.page.goto(`${stage.origin}/present/${boardId}`)
    await wall.page.getByRole('heading', {name: wall.t('present.heat'), exact: true}).waitFor()
    expect(await wall.page.innerText('body')).not.toMatch(/Anna|Frida/)
  })
})
