import type {Browser} from 'playwright-core'
import type {Language} from '../../../shared/contract/schemas.ts'
import type {ShownLanguage} from '../../../client/i18n/languages.ts'
import type {TextKey} from '../../../shared/i18n/text.ts'
import {caller, openRoundOf, stepBack} from './boards.ts'
import type {Call, Seats} from './boards.ts'
import {backToPage, pressFirst, pressOn, settled, visit} from './visitor.ts'
import type {Size, Visitor} from './visitor.ts'

const steps = ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const
type Step = (typeof steps)[number]

/** Something that a person can have before them: a page, a step, or what opens when these buttons are pressed. */
type Scene = {
  readonly name: string
  readonly path?: string
  readonly step?: Step
  readonly press?: readonly TextKey[]
  /** Done before it is looked at, where pressing buttons is not enough. */
  readonly act?: (visitor: Visitor) => Promise<void>
  readonly only?: Size
}

type Stage = {
  readonly name: string
  readonly who: 'leader' | 'member'
  readonly path: string
  readonly scenes: readonly Scene[]
  /** The phone comes after the desk, because both sit in one seat. */
  readonly inTurn?: true
}

type Halt = {
  readonly scene: string
  readonly stage: string
  /** None before the doors. */
  readonly boardId: string | null
}
export type Walk = (visitor: Visitor, halt: Halt) => Promise<void>

/**
 * Takes one browser of each size through everything that can be seen: the doors, a new workshop, the example while
 * it is prioritised, scored, written for and drawn anew, and the signed one. `look` is called at each halt.
 * Answers with what could not be shown and with what the consoles complained about.
 */
export async function walkEverything(
  browser: Browser,
  origin: string,
  spoken: {readonly pages: ShownLanguage; readonly boards: Language},
  look: Walk,
): Promise<readonly string[]> {
  const leading = await browser.newContext()
  const taking = await browser.newContext()
  const leader = caller(leading, origin)
  const member = caller(taking, origin)
  const {boards: language, pages} = spoken
  const example = (standing: 'prioritise' | 'signed') =>
    leader('POST', '/examples', {language, department: 'product', name: 'Frida Holm', standing})
  const [fresh, copy, signed] = [
    await leader('POST', '/boards', {
      title: 'Kardiologi 2027',
      language,
      name: 'Frida Holm',
      department: 'product',
      template: 'value',
    }),
    await example('prioritise'),
    await example('signed'),
  ]
  const colleague = {name: 'Åsa Björk', department: 'sales', language}
  for (const {boardId, joinToken} of [fresh, copy])
    await member('POST', `/boards/${boardId}/join`, {...colleague, token: joinToken})
  const {resumeUrl = ''} = await leader('POST', `/boards/${fresh.boardId}/resume-links`, {})
  const seats: Readonly<Record<'leader' | 'member', Seats>> = {
    leader: await leading.cookies(),
    member: await taking.cookies(),
  }

  const visitors = await Promise.all(
    (['desk', 'phone'] as const).flatMap(size =>
      (['leader', 'member'] as const).map(async who => ({
        who,
        visitor: await visit(browser, origin, {language: pages, size, seats: seats[who]}),
      })),
    ),
  )
  const unseen: string[] = []
  const halt = async (stage: Stage) => {
    const tour = async (visitor: Visitor) => {
      await visitor.page.goto(`${origin}${stage.path}`)
      await settled(visitor)
      for (const scene of stage.scenes) {
        if (scene.only !== undefined && scene.only !== visitor.size) continue
        const title = `${stage.name}, ${scene.name}, ${visitor.size}`
        try {
          await show(visitor, scene)
          await look(visitor, {
            scene: title,
            stage: stage.name,
            boardId: /^\/b\/([\w-]+)/.exec(stage.path)?.[1] ?? null,
          })
          await backToPage(visitor)
        } catch (fault) {
          unseen.push(`${title}: ${String(fault).slice(0, 400)}`)
          await visitor.page.goto(`${origin}${stage.path}`)
        }
      }
    }
    const present = visitors.filter(({who}) => who === stage.who).map(({visitor}) => visitor)
    if (stage.inTurn) for (const visitor of present) await tour(visitor)
    else await Promise.all(present.map(tour))
  }

  const board = (reply: Readonly<Record<string, string>>) => `/b/${reply.boardId}`
  await halt({name: 'doors', who: 'leader', path: '/', scenes: doors(fresh.joinUrl ?? '', resumeUrl)})
  await halt({name: 'new', who: 'leader', path: `${board(fresh)}?invite`, scenes: newWorkshop})
  await halt({name: 'example', who: 'leader', path: board(copy), scenes: standing})
  await halt({name: 'example read along', who: 'member', path: board(copy), scenes: readAlong})
  await openRound(leader, copy.boardId ?? '')
  await halt({
    name: 'round',
    who: 'leader',
    path: board(copy),
    scenes: [{name: 'progress'}, {name: 'reveal', press: ['evaluate.reveal']}],
  })
  await halt({name: 'ballot', who: 'member', path: board(copy), scenes: ballot, inTurn: true})
  await castAlone(leader, member, copy.boardId ?? '')
  await halt({name: 'ballot', who: 'member', path: board(copy), scenes: [{name: 'asked again'}]})
  await closeRound(leader, member, copy.boardId ?? '')
  await stepBack(leader, copy.boardId ?? '', 2)
  await leader('POST', `/boards/${copy.boardId}/notes/reopen`, {})
  await halt({name: 'silent', who: 'member', path: board(copy), scenes: silent})
  await halt({name: 'silent', who: 'leader', path: board(copy), scenes: [{name: 'reveal', press: ['needs.reveal']}]})
  await leader('POST', `/boards/${copy.boardId}/notes/reveal`, {})
  await halt({name: 'grouping', who: 'leader', path: board(copy), scenes: grouping})
  await leader('POST', `/boards/${copy.boardId}/phase`, {move: 'next'})
  await halt({name: 'drawing', who: 'leader', path: board(copy), scenes: drawing})
  await halt({name: 'signed', who: 'leader', path: board(signed), scenes: agreed})
  const troubles = [...unseen, ...visitors.flatMap(({visitor}) => visitor.troubles)]
  await Promise.all([leading, taking, ...visitors.map(({visitor}) => visitor.context)].map(context => context.close()))
  return troubles
}

async function show(visitor: Visitor, {path, step, press = [], act}: Scene): Promise<void> {
  if (path !== undefined) await visitor.page.goto(path.startsWith('http') ? path : `${visitor.origin}${path}`)
  if (step) await goToStep(visitor, step)
  for (const key of press) await pressFirst(visitor, key)
  await act?.(visitor)
  await settled(visitor)
}

async function goToStep(visitor: Visitor, step: Step): Promise<void> {
  const {page, size, t} = visitor
  if (size === 'phone') await openSteps(visitor)
  const entry = page
    .getByRole('navigation', {name: t('steps.label')})
    .getByRole('listitem')
    .filter({has: page.getByText(t(`phase.${step}`), {exact: true})})
  await pressOn(visitor, entry.getByRole('button'))
  if (size === 'phone')
    await page
      .locator('header')
      .getByText(t(`phase.${step}`), {exact: true})
      .waitFor()
  else await entry.and(page.locator('[aria-current=step]')).waitFor()
  await page.getByText(t('common.loading')).waitFor({state: 'detached'})
}

const doors = (invitation: string, resume: string): readonly Scene[] => [
  {name: 'home'},
  {name: 'check', path: '/check'},
  {name: 'start', path: '/?start'},
  {name: 'start without answers', press: ['start.open']},
  {
    name: 'language',
    only: 'desk',
    act: ({page}) => page.locator('button[aria-haspopup=listbox]').first().click(),
  },
  {name: 'example', path: '/?example'},
  {name: 'example, signed', path: '/?signed'},
  {name: 'join', path: invitation},
  {name: 'join without answers', press: ['join.enter']},
  {name: 'resume', path: resume},
  {name: 'nothing here', path: '/b/nothing'},
]

const newWorkshop: readonly Scene[] = [
  {name: 'invite'},
  {name: 'other device', press: ['top.share', 'share.device', 'share.deviceMake'], only: 'desk'},
  {name: 'people', press: ['top.more', 'top.people']},
  {name: 'a person', press: ['top.more', 'top.people', 'people.change']},
  {name: 'rename', press: ['top.more', 'top.rename']},
  {name: 'frame', step: 'frame'},
  {name: 'criteria', press: ['frame.scoring']},
  ...steps.slice(1).map(step => ({name: step, step})),
]

const standing: readonly Scene[] = [
  {name: 'prioritise'},
  {name: 'move', press: ['board.moveTo'], only: 'phone'},
  {
    name: 'move',
    only: 'desk',
    act: async ({page}) => {
      await page.locator('[data-handle]').first().press('m')
      await page.getByRole('dialog').waitFor()
    },
  },
  {name: 'deselect', act: openDeselect},
  {name: 'proposal', press: ['prioritise.showProposal'], only: 'desk'},
  {name: 'activity', press: ['panel.activity'], only: 'desk'},
  {name: 'checks', press: ['panel.checksCount'], only: 'phone'},
  {name: 'exception', press: ['panel.checks', 'checks.waive'], only: 'desk'},
  {name: 'back', press: ['strip.back'], only: 'desk'},
  {name: 'steps', act: openSteps, only: 'phone'},
  {name: 'evaluate', step: 'evaluate'},
  {name: 'segments', step: 'segments'},
  {name: 'needs', step: 'needs'},
  {name: 'frame', step: 'frame'},
  {name: 'criteria', press: ['frame.scoring']},
  {name: 'engage', step: 'engage'},
  {name: 'agree', step: 'agree'},
]

const readAlong: readonly Scene[] = [{name: 'prioritise'}, {name: 'people', press: ['top.more', 'top.people']}]

const ballot: readonly Scene[] = [
  {name: 'consent', only: 'desk'},
  {name: 'questions', press: ['evaluate.yes'], only: 'desk'},
  // the same seat has said yes by now
  {name: 'questions', only: 'phone'},
  {
    name: 'answered',
    act: async visitor => {
      await pressOn(visitor, visitor.page.getByRole('radiogroup').first().getByText('7', {exact: true}))
      await visitor.page.getByText(visitor.t('evaluate.restsOn')).first().waitFor()
    },
  },
  {name: 'comment', press: ['evaluate.addCommentOn']},
  {name: 'weights', act: visitor => turnTo(visitor, 'evaluate.weightsPage', 'evaluate.weightsQuestion')},
  {name: 'end', act: visitor => turnTo(visitor, 'evaluate.endPage', 'evaluate.iAmDone')},
]

const silent: readonly Scene[] = [
  {name: 'empty'},
  {
    name: 'written',
    act: async visitor => {
      const {page, t} = visitor
      await page.getByRole('textbox', {name: t('needs.note')}).fill('När jag ringer vill jag ha svar samma dag.')
      await pressFirst(visitor, 'needs.addNote')
      await page
        .getByRole('button', {name: visitor.named('needs.delete')})
        .first()
        .waitFor()
    },
  },
]

const grouping: readonly Scene[] = [
  {name: 'notes'},
  {name: 'late note', press: ['needs.lateNote']},
  {name: 'note', press: ['needs.open']},
  {name: 'group menu', press: ['needs.heapMenu']},
  {name: 'merge', press: ['needs.heapMenu', 'needs.heapMerge']},
]

const drawing: readonly Scene[] = [
  {name: 'segments', step: 'segments'},
  {name: 'segment menu', press: ['segments.menu']},
  {name: 'merge', press: ['segments.menu', 'segments.merge']},
  {name: 'condition menu', press: ['segments.rule.conditionMenu']},
  {name: 'attributes', press: ['segments.attributes']},
  {name: 'attribute', press: ['segments.attributeAdd']},
  {name: 'import', press: ['customers.replaceOpen']},
  {name: 'import of an odd file', press: ['customers.replaceOpen'], act: bringOddFile},
]

const agreed: readonly Scene[] = [{name: 'agree'}, ...steps.slice(0, 6).map(step => ({name: step, step}))]

async function openSteps(visitor: Visitor): Promise<void> {
  await pressOn(visitor, visitor.page.locator('header').getByRole('button', {expanded: false}).first())
  await visitor.page.getByRole('dialog').waitFor()
}

async function openDeselect(visitor: Visitor): Promise<void> {
  const {page, named} = visitor
  if (visitor.size === 'phone') await pressFirst(visitor, 'board.moveTo')
  else await page.locator('[data-handle]').first().press('m')
  await pressOn(
    visitor,
    page
      .getByRole('dialog')
      .getByRole('button', {name: named('tier.deselected')})
      .first(),
  )
  await pressFirst(visitor, 'prioritise.deselect')
}

async function turnTo(visitor: Visitor, page: TextKey, seen: TextKey): Promise<void> {
  const found = visitor.page.getByText(visitor.named(seen)).first()
  if (visitor.size === 'desk') await pressFirst(visitor, page)
  else
    for (let turns = 0; turns < 12 && !(await found.isVisible()); turns += 1) {
      const {named, page: here} = visitor
      const on = here.getByRole('button', {name: named('evaluate.nextSegment')})
      await pressOn(visitor, on.or(here.getByRole('button', {name: named('evaluate.next')})).first())
    }
  await found.waitFor()
}

/** What people here call things, and what stands in their file. */
export const oddWords = [
  'Kardiologi 2027',
  'Heart failure care 2027',
  'Frida Holm',
  'Åsa Björk',
  'När jag ringer vill jag ha svar samma dag.',
  'kunder.csv',
  ...['Kund', 'Ort', 'Omsättning', 'Lojal', 'Åre', 'Ærø', 'Malmö', 'Örebro', 'ja', 'nej'],
]

const oddFile = ['Kund;Ort;Omsättning;Lojal', '1;Åre;12,5;ja', '2;Ærø;x;nej', '2;Malmö;7,25;ja', '3;Örebro'].join(
  '\r\n',
)

async function bringOddFile(visitor: Visitor): Promise<void> {
  const {page, named} = visitor
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressFirst(visitor, 'customers.choose')])
  await chooser.setFiles({name: 'kunder.csv', mimeType: 'text/csv', buffer: Buffer.from(`${oddFile}\r\n`, 'latin1')})
  await page.getByText(named('customers.readAs')).first().waitFor()
}

async function openRound(leader: Call, boardId: string): Promise<void> {
  await stepBack(leader, boardId, 1)
  await leader('POST', `/boards/${boardId}/rounds`, {})
}

/** One ballot is there, and whoever cast it is asked once more: nobody else of the department has voted. */
async function castAlone(leader: Call, member: Call, boardId: string): Promise<void> {
  const {roundId, scores} = await openRoundOf(member, boardId)
  await member('PUT', `/boards/${boardId}/rounds/${roundId}/ballot`, {scores, weights: [], done: true})
  await expectRefusal(leader('POST', `/boards/${boardId}/rounds/${roundId}/reveal`, {}), 'round.consentAgain')
}

async function closeRound(leader: Call, member: Call, boardId: string): Promise<void> {
  const {roundId} = await openRoundOf(member, boardId)
  await member('POST', `/boards/${boardId}/rounds/${roundId}/consent`, {accepted: true})
  await leader('POST', `/boards/${boardId}/rounds/${roundId}/reveal`, {})
}

async function expectRefusal(answer: Promise<unknown>, code: string): Promise<void> {
  const fault = await answer.then(
    () => 'was accepted',
    (refusal: unknown) => String(refusal),
  )
  if (!fault.includes(code)) throw new Error(`expected ${code}: ${fault}`)
}
