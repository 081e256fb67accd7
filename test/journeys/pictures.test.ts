import type {Locator, Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {colleagues} from '../../server/example/colleagues.ts'
import {sv} from '../../shared/i18n/sv.ts'
import type {TextKey} from '../../shared/i18n/text.ts'
import {closeRound, openRoundOf} from './everybody/boards.ts'
import {accessibilityFaults} from './rooms/accessibility.ts'
import {caller, stepBack} from './rooms/caller.ts'
import {invitationOf, joinWorkshop, openExample} from './rooms/door.ts'
import {journey} from './rooms/journey.ts'
import {press} from './rooms/people.ts'
import type {Person} from './rooms/people.ts'
import {readDrawing, savePicture} from './rooms/savedPictures.ts'
import type {ReadDrawing, SavedPicture} from './rooms/savedPictures.ts'
import type {Stage} from './rooms/stage.ts'
import {asks, lookAt} from './rooms/workshop.ts'

/** Each picture, and where its numbers stand in the drawing and in the table. */
const pictures: readonly {
  readonly title: TextKey
  readonly drawn: (drawing: ReadDrawing) => readonly string[]
  readonly column: TextKey
}[] = [
  {title: 'pictures.heat', drawn: ({texts}) => sized(texts, '18', 800), column: 'evaluate.medianMove'},
  {title: 'evaluate.weights', drawn: ({texts}) => ending(texts, '%'), column: 'evaluate.weight'},
  {title: 'evaluate.matrix', drawn: ({texts}) => ending(texts, 'kunder'), column: 'evaluate.customersHead'},
  {title: 'pictures.dots', drawn: ({texts}) => sized(texts, '14'), column: 'evaluate.medianMove'},
  {title: 'evaluate.movement', drawn: ({texts}) => sized(texts, '14'), column: 'evaluate.medianMove'},
  {title: 'pictures.ranking', drawn: ({texts}) => sized(texts, '14'), column: 'evaluate.score'},
]

journey('the pictures of the evaluation', {inSteps: true}, stage => {
  let leader: Person

  test('CRIT-7 SCORE-9 whoever moves the weight to what the sentence says sees the order turn, on this screen alone', async () => {
    leader = await stage.arrive({name: 'Vera Ek', department: 'medical', language: 'sv'})
    leader.context.setDefaultTimeout(60_000)
    await openExample(leader, 'example')
    await asks(leader, 'prioritise.question')
    const {page, t} = leader
    await lookAt(leader, 'evaluate')
    await page.getByRole('button', {name: t('evaluate.turning')}).click()
    const said = await page.getByRole('listitem').filter({hasText: 'I dag väger'}).allInnerTexts()
    const growth = said
      .map(text => /^”(.+?)” går om ”(.+?)” när tillväxt väger (\d+)\s% eller mer/.exec(text))
      .find(Boolean)
    const [, passes = '', passed = '', percent = ''] = growth ?? []

    await page.getByRole('button', {name: t('evaluate.whatIf')}).click()
    await page
      .locator('button[aria-haspopup=listbox]')
      .and(page.getByRole('button', {name: t('evaluate.criterion')}))
      .click()
    await page.getByRole('option', {name: t('criterion.growth')}).click()
    const slider = page.getByRole('slider')
    const order = page.locator('ol').filter({hasText: passes}).last()
    const places = async (weight: string) => {
      await slider.fill(weight)
      const rows = await order.getByRole('listitem').allInnerTexts()
      return [passes, passed].map(name => Number(/^\d+/.exec(rows.find(row => row.includes(name)) ?? '')?.[0]))
    }
    const [before, after] = [await places(String(Number(percent) - 1)), await places(percent)]

    expect(Number(percent)).toBeGreaterThan(25)
    expect(before[0]).toBeGreaterThan(before[1] ?? 0)
    expect(after[0]).toBeLessThan(after[1] ?? 0)
    expect(await page.getByRole('list', {name: t('evaluate.whatIfAll')}).innerText()).toContain(
      t('evaluate.whatIfTotal', {share: '100\u00A0%'}),
    )
    await press(leader, page.getByRole('button', {name: t('evaluate.backToReal')}))
  })

  test('PIC-1 PIC-2 PIC-3 PIC-4 CRIT-5 each is saved as SVG and PNG that stand on their own, and its table says the same numbers', async () => {
    const newcomer = await scoreOnceMore(stage, leader)
    // Whoever hears the page was told once, at the reveal; the newcomer sat in the round.
    await newcomer.page
      .getByRole('status')
      .filter({hasText: /^Alla svar visas\. I \d+ av 20 frågor/})
      .waitFor({state: 'attached'})
    await lookAt(leader, 'evaluate')
    await asks(leader, 'evaluate.resultQuestion')
    const {page, t} = leader
    const figures = page.getByRole('figure')
    const titles = await figures.getByRole('heading').allInnerTexts()
    expect(titles).toHaveLength(pictures.length)

    for (const [at, {title, drawn, column}] of pictures.entries()) {
      const saved = await savePicture(leader, figures.nth(at))
      const drawing = await readDrawing(leader, saved.svg)

      expect(drawing).toMatchObject({fault: null, language: 'sv', outside: []})
      expect(drawing.title).toContain(t(title))
      expect(drawing.description).not.toBe('')
      expect(saved.png).toEqual({width: 2 * drawing.width, height: 2 * drawing.height})
      const words = drawing.texts.map(each => each.words).join('\n')
      expect(words).toContain('Hjärtsviktsvården 2027')
      expect(words).toContain(t('pictures.anonymous'))
      // Medical may not see amounts, on the page or in a file.
      expect(saved.svg).not.toContain('SEK')
      for (const {name} of [...colleagues, leader, newcomer]) expect(saved.svg).not.toContain(name)
      expect(drawn(drawing).toSorted()).toEqual(columnOf(saved, t(column)).toSorted())
    }

    expect(await page.getByText(t('pictures.amountsHidden')).count()).toBe(1)
    // The rule stands under the map, and in its file; who has no ballot is said and has no number.
    expect(await page.getByText(t('pictures.rule', rule)).count()).toBe(1)
    const movement = await figures.nth(4).getByRole('row').allInnerTexts()
    expect(movement.join('\n')).toContain('–')
    expect(await figures.first().getByRole('table').innerText()).toContain(t('pictures.noBallot'))
    expect(await accessibilityFaults(page)).toEqual([])
  }, 120_000)

  test('REV-6 CRIT-5 CRIT-7 the screen in the room shows the same, readable from the back, and no answers while a round is open', async () => {
    const boardId = boardOf(leader)
    const seats = await leader.context.cookies()
    const onTheWall = await stage.visit({language: 'sv', size: 'desk', seats, patienceMs: 60_000})
    const {page: wall, t} = onTheWall
    await wall.setViewportSize({width: 1280, height: 720})
    await leader.page.reload()
    await asks(leader, 'evaluate.resultQuestion')
    const onThePage = leader.page.getByRole('figure')

    await wall.goto(`${stage.origin}/present/${boardId}`)
    await wall.getByRole('heading', {name: t('present.heat'), exact: true}).waitFor()
    const heat = await cellsOf(wall)
    const faults = await accessibilityFaults(wall)
    const misfits = await tooSmall(wall)
    const last = await wall.getByRole('row').last().boundingBox()
    const seen = [await wall.innerText('body')]
    for (const [title, at] of [
      ['evaluate.matrix', 2],
      ['evaluate.weights', 1],
      ['evaluate.movement', 4],
      ['pictures.ranking', 5],
    ] as const) {
      await turnTo(wall, t(title))
      expect(await wordsOf(wall.getByRole('figure'))).toEqual(await wordsOf(onThePage.nth(at)))
      misfits.push(...(await tooSmall(wall)))
      seen.push(await wall.innerText('body'))
    }

    expect(heat).toEqual(await cellsOf(leader.page))
    expect({faults, misfits}).toEqual({faults: [], misfits: []})
    expect((last?.y ?? 720) + (last?.height ?? 0)).toBeLessThan(690)
    for (const name of [...colleagues.map(each => each.name), 'Vera Ek', 'Sam Ny', 'SEK'])
      expect(seen.filter(text => text.includes(name))).toEqual([])

    await showTried(leader, '60')
    await wall.getByRole('heading', {name: t('present.whatIf'), exact: true}).waitFor()
    const tried = t('evaluate.whatIfWeighs', {criterion: t('criterion.profitability'), share: '60\u00A0%'})
    await wall.getByText(tried).waitFor()
    expect(await placesOf(wall)).toEqual(await placesOf(leader.page))
    expect([...(await accessibilityFaults(wall)), ...(await tooSmall(wall))]).toEqual([])
    await press(leader, leader.page.getByText(t('present.showWhatIf'), {exact: true}))
    await wall.getByRole('heading', {name: t('pictures.ranking'), level: 1, exact: true}).waitFor()

    await openAgain(leader)
    await wall.getByRole('heading', {name: t('evaluate.askQuestion')}).waitFor()
    expect(await wall.getByRole('figure').count()).toBe(0)
    expect(await wall.innerText('body')).toContain(t('evaluate.progressNote'))
    expect([...(await accessibilityFaults(wall)), ...(await tooSmall(wall))]).toEqual([])
  }, 180_000)

  test('REV-8 the machine at the projector needs nobody’s seat, and shows nothing any more once it is closed', async () => {
    const {page, t} = leader
    await press(leader, page.getByRole('button', {name: t('top.share'), exact: true}))
    await press(leader, page.getByRole('tab', {name: t('screen.tab')}))
    await press(leader, page.getByRole('button', {name: t('screen.make')}))
    const link = await page.getByLabel(t('screen.link')).inputValue()
    const machine = await stage.visit({language: 'sv', size: 'desk', seats: [], patienceMs: 60_000})

    await machine.page.goto(link)
    await machine.page.getByRole('button', {name: t('screen.show')}).click()
    await machine.page.getByRole('heading', {name: t('evaluate.askQuestion')}).waitFor()
    const seen = await machine.page.innerText('body')
    await press(leader, page.getByRole('button', {name: t('screen.close')}))
    await machine.page.getByRole('heading', {name: t('error.screen.closed')}).waitFor()

    for (const {name} of [...colleagues, leader]) expect(seen).not.toContain(name)
    expect(await machine.page.getByText(t('evaluate.askQuestion')).count()).toBe(0)
  }, 120_000)
})

const rule = {gap: '3', low: '2', lowIndex: '0,75', high: '1', highIndex: '0,5'}

/** A second round on one question, in which only somebody who has come new votes. */
async function scoreOnceMore(stage: Stage, leader: Person): Promise<Person> {
  const newcomer = await joinWorkshop(stage, await invitationOf(leader), {
    name: 'Sam Ny',
    department: 'service',
    language: 'sv',
  })
  const boardId = boardOf(leader)
  const {origin} = new URL(leader.page.url())
  const [lead, vote] = [caller(leader.context, origin), caller(newcomer.context, origin)]
  await stepBack(lead, boardId, 1)
  const cell = await openAgain(leader)
  await asks(newcomer, 'evaluate.askQuestion')
  const {roundId} = await openRoundOf(vote, boardId)
  await vote('POST', `/boards/${boardId}/rounds/${roundId}/consent`, {accepted: true})
  const scores = [{...cell, score: 6, evidence: 'experience', comment: ''}]
  await vote('PUT', `/boards/${boardId}/rounds/${roundId}/ballot`, {scores, weights: [], done: true})
  await closeRound(lead, vote, boardId)
  return newcomer
}

const boardOf = ({page}: Person): string => /\/b\/([\w-]+)/.exec(page.url())?.[1] ?? ''

/** One question is asked once more, of everybody. */
async function openAgain(leader: Person) {
  const boardId = boardOf(leader)
  const lead = caller(leader.context, new URL(leader.page.url()).origin)
  const {record}: {readonly record?: unknown} = await lead('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  const {rounds} = record as {readonly rounds: readonly {segmentIds: string[]; criteria: {id: string}[]}[]}
  const cell = {segmentId: rounds[0]?.segmentIds[0], criterionId: rounds[0]?.criteria[1]?.id}
  await lead('POST', `/boards/${boardId}/rounds`, {only: [cell]})
  return cell
}

/** Whoever leads shows in the room which weight they try. */
async function showTried(leader: Person, percent: string): Promise<void> {
  const {page, t} = leader
  await press(leader, page.getByRole('button', {name: t('evaluate.whatIf')}))
  await press(leader, page.getByText(t('present.showWhatIf'), {exact: true}))
  await page.getByRole('slider').fill(percent)
}

const placesOf = async (page: Page) => words(await page.locator('ol').last().getByRole('listitem').allInnerTexts())
const words = (lines: readonly string[]) => lines.map(line => line.split(/\s+/).join(' '))

/** Each cell of the heat-map as it is read aloud. */
async function cellsOf(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('table', {name: sv['evaluate.heatCaption']})
    .locator('td')
    .evaluateAll(cells => cells.flatMap(cell => cell.querySelector('div > span, button > span')?.textContent ?? []))
}

/** What stands in a drawing, word by word: lines break differently in another width. */
async function wordsOf(figure: Locator): Promise<readonly string[]> {
  const texts = await figure.locator('svg text').allInnerTexts()
  return texts.join(' ').split(/\s+/).toSorted()
}

async function turnTo(wall: Page, title: string): Promise<void> {
  const heading = wall.getByRole('heading', {level: 1, name: title, exact: true})
  await expect
    .poll(async () => {
      if ((await heading.count()) === 0) await wall.keyboard.press('ArrowRight')
      return heading.count()
    })
    .toBe(1)
}

/** Letters on the screen in the room that the last row cannot read; in a mark its shape says the same. */
async function tooSmall(wall: Page): Promise<string[]> {
  return wall.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap(element => {
      const words = Array.from(element.childNodes, node => (node.nodeType === 3 ? node.textContent : '')).join('')
      const box = element.getBoundingClientRect()
      if (words.trim() === '' || box.width < 2 || /^\p{Lu}$/u.test(words)) return []
      const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.a || 2) : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      return size < 23.9 ? [`${size} px: ${words}`] : []
    }),
  )
}

type Texts = ReadDrawing['texts']

function sized(texts: Texts, size: string, before = Infinity): readonly string[] {
  return texts.filter(text => text.size === size && text.x < before).map(({words}) => words)
}

function ending(texts: Texts, ending: string): readonly string[] {
  return texts.filter(({words, size}) => size !== null && words.endsWith(ending)).map(({words}) => words)
}

function columnOf({table}: SavedPicture, name: string): readonly string[] {
  const at = table[0]?.indexOf(name) ?? -1
  return table.slice(1).map(row => row[at] ?? '')
}
