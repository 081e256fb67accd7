import {beforeAll, expect, test} from 'vitest'
import {journey} from '../rooms/journey.ts'
import type {TextKey} from '../../../shared/i18n/text.ts'
import type {Call} from '../rooms/caller.ts'
import {openRoundOf} from './boards.ts'
import {Hands} from './hands.ts'
import type {Visitor} from './visitor.ts'

journey('the whole workshop without a mouse', {inSteps: true}, stage => {
  let frida: Visitor
  let hands: Hands
  /** A colleague of another department, who acts over HTTP where somebody else is needed. */
  let colleague: Call
  let boardId: string

  beforeAll(async () => {
    frida = await stage.visit({language: 'sv', size: 'desk'})
    hands = new Hands(frida)
    colleague = (await stage.calls()).call
  })

  const button = (name: string | RegExp) => frida.page.getByRole('button', {name}).first()
  const field = (name: string) => frida.page.getByRole('textbox', {name, exact: true}).first()
  const group = (name: string) => frida.page.getByRole('radiogroup', {name, exact: true}).first()
  const dialog = () => frida.page.locator('[role=dialog], [role=alertdialog]').last()
  const question = (words: string) => frida.page.getByRole('heading', {level: 1, name: words}).waitFor()

  test('a workshop is opened and its objective written', async () => {
    const {page, t} = frida
    await page.goto(stage.origin)
    await hands.press(page.getByRole('link', {name: t('home.start')}))
    await hands.write(field(t('start.title')), 'Segmentering 2027')
    await hands.write(field(t('join.name')), 'Frida Holm')
    await hands.pick(group(t('join.department')), t('department.product'))
    await hands.press(button(t('start.open')))
    await page.getByLabel(t('share.link'), {exact: true}).waitFor()
    const invitation = await page.getByLabel(t('share.link'), {exact: true}).inputValue()
    await hands.key('Escape')
    await dialog().waitFor({state: 'detached'})
    boardId = new URL(invitation).pathname.split('/')[2] ?? ''
    const token = new URL(invitation).hash.slice(1)
    await colleague('POST', `/boards/${boardId}/join`, {name: 'Søren Dahl', department: 'sales', token})
    await hands.write(field(t('frame.objective')), 'Klinikerna börjar behandla vid första besöket.')
    await hands.press(button(t('strip.forward', {phase: t('phase.needs')})))
    await question(t('needs.question'))

    expect(hands.faults).toEqual([])
  })

  test('notes are written, shown and moved into groups with M', async () => {
    const {page, t} = frida
    for (const [index, text] of ['Vi vill ha svar samma dag', 'Planen ska vara framme före patienten'].entries()) {
      await hands.write(field(t('needs.note')), text)
      if (index === 0) await hands.key('Control+Enter')
      else await hands.press(button(t('needs.addNote')))
    }
    await colleague('PUT', `/boards/${boardId}/notes/${'n'.repeat(21)}`, {
      id: 'n'.repeat(21),
      text: 'Priset ska vara känt i förväg',
      side: 'customer',
      family: null,
      evidence: 'interview',
    })
    await hands.press(button(frida.named('needs.reveal')))
    await hands.press(dialog().getByRole('button', {name: t('needs.reveal')}))
    await question(t('needs.groupQuestion'))
    await hands.key('Tab')
    for (const [index, text] of ['Vi vill ha svar', 'Priset ska vara'].entries()) {
      const handle = page.locator(`[data-handle][aria-label*='${text}']`)
      await hands.walkTo(handle)
      await hands.key('m')
      await hands.press(dialog().getByRole('button', {name: new RegExp(`^${t('needs.newHeap')}`)}))
      await dialog().waitFor({state: 'detached'})
      const name = t('needs.untitled', {number: index + 1})
      await hands.heard(new RegExp(t('needs.newHeap')))
      await hands.write(field(t('needs.heapTitle', {name})), index === 0 ? 'Snabba svar' : 'Säkra priser')
      const titled = index === 0 ? 'Snabba svar' : 'Säkra priser'
      await hands.write(
        field(t('needs.statement', {name: titled})),
        'När de frågar vill de ha svar, så att de kan bestämma sig.',
      )
    }
    await hands.press(button(t('strip.forward', {phase: t('phase.segments')})))
    await question(t('segments.question'))

    expect(hands.faults).toEqual([])
  })

  test('segments are begun from groups and get rules over an attribute made by hand', async () => {
    const {page, t, named} = frida
    await hands.press(button('Snabba svar'))
    await page.getByRole('tab', {name: 'Snabba svar'}).waitFor()
    await hands.press(button(named('segments.attributes')))
    await hands.press(button(t('segments.attributeAdd')))
    await hands.press(dialog().getByRole('checkbox').first(), 'Space')
    await hands.write(field(t('segments.differenceSentence')), 'Vi ringer i stället för att skriva.')
    await hands.write(field(t('segments.attributeName')), 'Yrkesroll')
    await hands.press(dialog().getByRole('button', {name: t('segments.done')}))
    await dialog().waitFor({state: 'detached'})
    await writeCondition('läkare')
    await hands.choose(button(t('segments.add')), t('segments.fromCluster', {cluster: 'Säkra priser'}))
    await page.getByRole('tab', {name: 'Säkra priser', selected: true}).waitFor()
    await writeCondition('inköpare')
    await moveOn('evaluate', 'evaluate.question')

    expect(hands.faults).toEqual([])
  })

  const writeCondition = async (value: string) => {
    const {t} = frida
    await hands.choose(button(t('segments.rule.addCondition')), /Yrkesroll/)
    await hands.write(field(t('segments.rule.value')), value)
    await hands.key('Enter')
  }

  const moveOn = async (to: 'evaluate' | 'engage' | 'agree' | 'prioritise', asks: TextKey) => {
    const {t} = frida
    const forward = t('strip.forward', {phase: t(`phase.${to}`)})
    const way = frida.page.getByRole('button', {name: forward, exact: true})
    await way.waitFor().catch(async () => {
      const blocks = await frida.page.getByRole('complementary').innerText()
      throw new Error(`the way on is blocked: ${blocks}`)
    })
    await hands.press(way)
    if (to === 'evaluate' || to === 'agree') await hands.press(dialog().getByRole('button', {name: forward}))
    await question(t(asks))
  }

  test('a ballot is filled in with figures, arrows and Tab, and all answers are shown', async () => {
    const {page, t, named} = frida
    await hands.press(button(t('evaluate.openRound', {number: 1})))
    await hands.press(dialog().getByRole('button', {name: t('evaluate.openNow')}))
    await question(t('evaluate.askQuestion'))
    await hands.press(button(t('evaluate.yes')))
    const ballot = page.getByRole('region', {name: t('evaluate.yourBallot')})
    for (const segment of ['Snabba svar', 'Säkra priser']) {
      await ballot.getByRole('heading', {name: segment, exact: true}).waitFor()
      for (const criterion of ['profitability', 'growth', 'cost_to_serve', 'competitive_strength'] as const) {
        const scale = ballot.getByRole('radiogroup', {name: t(`criterion.${criterion}`), exact: true})
        await hands.walkTo(scale.getByRole('radio').first())
        const differs = segment === 'Säkra priser' && criterion === 'growth'
        await hands.key(differs ? '2' : '7')
      }
      await hands.press(ballot.getByRole('button', {name: named('evaluate.next')}))
    }
    await hands.walkTo(ballot.getByRole('slider').first())
    await hands.key('End')
    await hands.press(ballot.getByRole('button', {name: t('evaluate.next'), exact: true}))
    await hands.press(ballot.getByRole('button', {name: t('evaluate.iAmDone')}))
    await page.getByRole('heading', {name: t('evaluate.doneTitle')}).waitFor()
    const {roundId, scores} = await openRoundOf(colleague, boardId)
    await colleague('POST', `/boards/${boardId}/rounds/${roundId}/consent`, {accepted: true})
    await colleague('PUT', `/boards/${boardId}/rounds/${roundId}/ballot`, {scores, weights: [], done: true})
    await hands.press(button(named('evaluate.reveal')))
    await hands.press(dialog().getByRole('button', {name: t('evaluate.revealNow')}))
    await question(t('evaluate.resultQuestion'))
    await hands.write(field(t('evaluate.weConcluded')), 'Sälj menar nya kunder, produkt menar befintliga.')
    await hands.press(button(t('evaluate.saveConclusion')))
    await moveOn('prioritise', 'prioritise.question')

    expect(hands.faults).toEqual([])
  })

  test('one segment is placed with Space and arrows, the other deselected with M, and every move is said', async () => {
    const {page, t} = frida
    await hands.press(button(t('prioritise.byHand')))
    const handleOf = (segment: string) => page.getByRole('button', {name: t('board.handle', {item: segment})})
    await hands.walkTo(handleOf('Snabba svar'))
    await hands.key('Space')
    await hands.heard(/Snabba svar/)
    await liftedArrow('ArrowRight')
    await hands.heard(new RegExp(`^${t('tier.invest')}`))
    await hands.key('Space')
    const invest = page.getByRole('region', {name: new RegExp(`^${t('tier.invest')}, `)})
    await invest.getByText('Snabba svar').first().waitFor()
    await hands.heard(new RegExp(`${t('tier.invest')}.*Snabba svar`))
    await hands.walkTo(handleOf('Säkra priser'))
    await hands.key('m')
    await hands.press(dialog().getByRole('button', {name: new RegExp(`^${t('tier.deselected')}`)}))
    await page.getByText(t('prioritise.deselectTitle', {segment: 'Säkra priser'})).waitFor()
    await hands.choose(opener(t('prioritise.reason')), t('reason.too_costly_to_serve'))
    await hands.pick(group(t('prioritise.treatmentQuestion')), t('exit.self_service'))
    await hands.write(field(t('prioritise.treatmentText')), 'via grossist från 1 september')
    await hands.choose(opener(t('prioritise.exitOwner')), t('department.sales'))
    await hands.walkTo(field(t('prioritise.exitBy')))
    await page.keyboard.type('2030-06-01')
    await hands.press(dialog().getByRole('button', {name: t('prioritise.deselect'), exact: true}))
    await dialog().waitFor({state: 'detached'})
    await hands.heard(/Säkra priser/)
    const rule = t('prioritise.ruleOf', {tier: t('tier.invest')})
    await hands.press(button(new RegExp(`^${rule}`)))
    await hands.write(field(rule), 'egen kontakt, möte varje kvartal')
    await hands.key('Enter')

    expect(hands.faults).toEqual([])
  })

  test('an activity is planned, each department commits, both sign, and the model is downloaded', async () => {
    const {page, t} = frida
    await moveOn('engage', 'engage.question')
    const where = {segment: 'Snabba svar', channel: t('channel.virtual')}
    await hands.press(button(t('engage.planIn', where)))
    await hands.write(dialog().getByRole('combobox', {name: t('engage.content')}), 'Svar på en sida')
    await hands.write(field(t('engage.timing')), 'varje kvartal')
    await hands.choose(opener(t('engage.owner')), t('department.product'))
    await hands.choose(opener(t('engage.from')), t('ladder.aware'))
    await hands.choose(opener(t('engage.to')), t('ladder.trial'))
    await hands.press(dialog().getByRole('button', {name: t('engage.save')}))
    await dialog().waitFor({state: 'detached'})
    await hands.press(button(t('engage.segmentFactsOf', {segment: 'Snabba svar'})))
    await hands.choose(opener(t('engage.owner')), t('department.product'))
    await hands.write(field(t('engage.offer')), 'Svar inom en timme')
    await hands.press(dialog().getByRole('button', {name: t('engage.done')}))
    await dialog().waitFor({state: 'detached'})
    const department = t('department.product')
    await hands.write(field(t('engage.commitmentOf', {department, segment: 'Snabba svar'})), 'Vi svarar samma dag.')
    await moveOn('agree', 'agree.question')
    const {record}: {readonly record?: unknown} = await colleague('GET', `/boards/${boardId}/record`)
    const {candidate} = record as {readonly candidate: {readonly number: number; readonly contentHash: string}}
    await colleague('POST', `/boards/${boardId}/sign-offs`, {
      candidate: candidate.number,
      contentHash: candidate.contentHash,
      statement: '',
    })
    await hands.press(button(t('agree.sign', {department})))
    await hands.press(dialog().getByRole('button', {name: t('agree.sign', {department})}))
    await question(t('agree.signedQuestion'))
    const link = page.getByRole('link', {name: /segmodel\.json$/})
    const [file] = await Promise.all([page.waitForEvent('download'), hands.press(link)])

    expect(file.suggestedFilename()).toMatch(/segmodel\.json$/)
    expect(hands.faults).toEqual([])
  })

  const opener = (label: string) =>
    dialog()
      .locator('button[aria-haspopup=listbox]')
      .and(dialog().getByRole('button', {name: label}))
      .first()

  /** dnd-kit hears the arrows one timer after the lift. */
  const liftedArrow = async (arrow: string) => {
    await frida.page.evaluate(() => new Promise(done => setTimeout(done)))
    await hands.key(arrow)
    await frida.page.evaluate(() => new Promise(done => setTimeout(done)))
  }
})
