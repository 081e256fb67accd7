import {beforeAll, expect, test} from 'vitest'
import {caller} from '../rooms/caller.ts'
import type {Seats} from '../rooms/caller.ts'
import type {Size} from '../rooms/ownBrowser.ts'
import type {Stage} from '../rooms/stage.ts'
import type {Visitor} from '../everybody/visitor.ts'
import {lookBoards} from './lookBoards.ts'
import type {LookBoards} from './lookBoards.ts'
import {journey} from '../rooms/journey.ts'
import {scenesOf} from './lookScenes.ts'
import {keepLooks} from './keepLooks.ts'
import {misfitsOf} from './misfits.ts'

const sizes: readonly Size[] = ['desk', 'screen', 'phone']

journey('how it looks', stage => {
  let boards: LookBoards
  beforeAll(async () => {
    boards = await lookBoards(stage)
  }, 300_000)

  test('every step, the way in and the ballot fit at 1440, 1280 and 390 px, and are kept to be looked at', async () => {
    const misfits = await Promise.all(sizes.map(size => walk(stage, boards, size)))

    expect(misfits.flat()).toEqual([])
  })

  test('rows are one line high from a dozen segments, and all lanes stay in view', async () => {
    const heights = async (boardId: string) => {
      const {page} = await open(stage, 'desk', boards.leader)
      await page.goto(`${stage.origin}/b/${boardId}`)
      await page.getByRole('article').first().waitFor()
      const rows = await page
        .getByRole('article')
        .evaluateAll(articles => articles.map(article => Math.round(article.getBoundingClientRect().height)))
      const inView = await page.locator('main header[data-record]').evaluateAll(heads => {
        const stage = heads[0]?.closest('main')?.getBoundingClientRect() ?? new DOMRect()
        return heads
          .map(head => head.getBoundingClientRect())
          .filter(({top, bottom}) => top >= stage.top && bottom <= stage.bottom + 1).length
      })
      return {rows, inView}
    }

    const [few, many] = await Promise.all([heights(boards.five), heights(boards.forty)])

    expect(Math.min(...few.rows)).toBeGreaterThanOrEqual(76)
    expect(many.rows).toHaveLength(40)
    expect(Math.min(...many.rows)).toBe(34)
    // a name that needs a second line has it
    expect(Math.max(...many.rows)).toBeLessThan(76)
    expect(many.inView).toBe(4)
  })

  test('an undo that was offered before the freeze is gone with it', async () => {
    const leader = await open(stage, 'desk', boards.leader)
    const {context, page, t} = leader
    const call = caller(context, stage.origin)
    const at = `/boards/${boards.candidate}`
    await call('POST', `${at}/amend`, {reason: 'En aktivitet till', backTo: 'engage'})
    await page.goto(`${stage.origin}/b/${boards.candidate}`)
    const where = {segment: 'Vårdkedjebyggare', channel: t('channel.virtual')}
    await page.getByRole('button', {name: t('engage.planIn', where), exact: true}).click()
    await page.getByLabel(t('engage.timing'), {exact: true}).fill('Sex veckor efter')
    await page.getByRole('button', {name: t('engage.save'), exact: true}).click()
    const offer = page.getByRole('button', {name: t('common.undo'), exact: true})
    await offer.waitFor()
    await page.getByText(t('saved.same')).waitFor()

    await call('POST', `${at}/phase`, {move: 'next'})
    await page.getByRole('heading', {level: 1, name: t('agree.question')}).waitFor()

    expect(await offer.count()).toBe(0)
  })

  test('on the phone the last page of the ballot keeps no bar at hand, and nothing lies behind its button', async () => {
    const voter = await open(stage, 'phone', boards.member)
    const {page, t} = voter
    await page.goto(`${stage.origin}/b/${boards.scoring}`)
    const before = await openBallotEnd(voter)

    const bar = page.getByRole('button', {name: t('evaluate.previous'), exact: true}).locator('..')
    const after = await bar.evaluate(behind)
    await keepLooks(voter, '04-ballot-end')

    expect(before.position).toBe('sticky')
    expect(after).toEqual({position: 'static', ground: 'rgba(0, 0, 0, 0)'})
    expect(await misfitsOf(voter)).toEqual([])
  })

  test.each([
    ['sv', 'prioritise'],
    ['da', 'engage'],
  ] as const)(
    'NET-2 on the phone the name of the step stays whole beside the hourglass (%s)',
    async (language, step) => {
      const reader = await stage.visit({language, size: 'phone', seats: boards.leader})
      const {page, t} = reader
      await page.routeWebSocket('**', socket => socket.close())
      await page.goto(`${stage.origin}/b/${boards.five}?step=${step}`)
      await page.getByRole('button', {name: t('slow.both')}).waitFor()
      await page.getByText(t('common.loading')).waitFor({state: 'detached'})

      await keepLooks(reader, `slow-${step}`)

      expect(await misfitsOf(reader)).toEqual([])
    },
  )

  test.each(['desk', 'phone'] as const)(
    'CRIT-5 who may not see amounts reads so, not that they are unknown (%s)',
    async size => {
      const reader = await open(stage, size, boards.masked)
      const {page, t} = reader
      await page.goto(`${stage.origin}/b/${boards.five}`)
      await page.getByRole('article').first().waitFor()

      const words = await page.getByRole('main').innerText()
      await keepLooks(reader, '05-prioritise-hidden')

      expect(words).toContain(t('prioritise.hiddenFigure'))
      expect(words).toContain(t('prioritise.amountsHidden'))
      expect(words).not.toContain(t('prioritise.noFigure'))
      expect(await misfitsOf(reader)).toEqual([])
    },
  )
})

/** As `visit`, with more patience: several pages are drawn at the same time. */
async function open(stage: Stage, size: Size, seats: Seats = []): Promise<Visitor> {
  return stage.visit({language: 'sv', size, seats, patienceMs: 30_000})
}

/** Through all scenes in one size, each kept in light and dark; answers with what did not fit. */
async function walk(stage: Stage, boards: LookBoards, size: Size): Promise<readonly string[]> {
  const people = {
    stranger: await open(stage, size),
    leader: await open(stage, size, boards.leader),
    member: await open(stage, size, boards.member),
  }
  const found: string[] = []
  for (const {name, who, path, show, only} of scenesOf(boards)) {
    if (only && !only.includes(size)) continue
    const visitor = people[who]
    const {page} = visitor
    if (
      !page
        .url()
        .replace(/\?step=\w+$/, '')
        .endsWith(path)
    )
      await page.goto(path.startsWith('http') ? path : `${stage.origin}${path}`)
    await show(visitor)
    await keepLooks(visitor, name)
    found.push(...(await misfitsOf(visitor)).map(fault => `${name}, ${size}: ${fault}`))
  }
  return found
}

const behind = (element: Element) => {
  const {position, backgroundColor: ground} = getComputedStyle(element)
  return {position, ground}
}

/** Through all pages of the ballot; answers with the bar as it was on the last but one. */
async function openBallotEnd({page, t}: Visitor): Promise<ReturnType<typeof behind>> {
  const yes = page.getByRole('button', {name: t('evaluate.yes'), exact: true})
  const words = [t('evaluate.nextSegment'), t('evaluate.next')].join('|')
  const next = page.getByRole('button', {name: new RegExp(`^(${words})$`)})
  await yes.or(next).first().waitFor()
  if (await yes.isVisible()) await yes.tap()
  await next.waitFor()
  const end = page.getByRole('heading', {name: t('evaluate.endTitle'), exact: true})
  let bar = await next.locator('..').evaluate(behind)
  while (!(await end.isVisible())) {
    bar = await next.locator('..').evaluate(behind)
    await next.tap()
  }
  return bar
}
