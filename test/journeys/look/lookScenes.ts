import type {Visitor} from '../everybody/visitor.ts'
import {openDecisions} from '../everybody/agreeScenes.ts'
import {lookIntoPharma} from '../everybody/exampleScenes.ts'
import {pressFirst, pressOn} from '../everybody/visitor.ts'
import type {TextKey} from '../../../shared/i18n/text.ts'
import type {Size} from '../rooms/ownBrowser.ts'
import type {LookBoards} from './lookBoards.ts'

type Scene = {
  readonly name: string
  readonly who: 'stranger' | 'leader' | 'member'
  readonly path: string
  /** Brings it before the eyes, the page being open. */
  readonly show: (visitor: Visitor) => Promise<void>
  readonly only?: readonly Size[]
}

const phone: readonly Size[] = ['phone']
const desk: readonly Size[] = ['desk']
const beside: readonly Size[] = ['desk', 'screen']

/** In the order of the method, and what stands on the same page after one another. */
export function scenesOf(boards: LookBoards): readonly Scene[] {
  const board = (id: string) => `/b/${id}`
  const atStep = (step: Step, question: TextKey) => async (visitor: Visitor) => {
    await goToStep(visitor, step)
    await asks(visitor, question)
  }
  return [
    {name: '00-join', who: 'stranger', path: boards.invitation, show: visitor => asks(visitor, 'join.question')},
    {name: '00-start', who: 'stranger', path: '/?start', show: lookIntoPharma},
    {
      name: '01-frame-new',
      who: 'leader',
      path: board(boards.fresh),
      only: desk,
      show: visitor => asks(visitor, 'frame.question'),
    },
    {
      name: '05-prioritise-0',
      who: 'leader',
      path: board(boards.fresh),
      show: atStep('prioritise', 'prioritise.question'),
    },
    {name: '02-needs-silent', who: 'member', path: board(boards.silent), show: writeNote},
    {name: '01-frame', who: 'leader', path: board(boards.five), show: atStep('frame', 'frame.question')},
    {name: '02-needs', who: 'leader', path: board(boards.five), show: atStep('needs', 'needs.groupQuestion')},
    {name: '03-segments', who: 'leader', path: board(boards.five), show: atStep('segments', 'segments.question')},
    {name: '03-segments-drawn', who: 'leader', path: board(boards.drawing), show: drawRule},
    {name: '03-attributes', who: 'leader', path: board(boards.drawing), show: unfoldAttributes},
    {name: '04-evaluate', who: 'leader', path: board(boards.five), show: atStep('evaluate', 'evaluate.resultQuestion')},
    {
      name: '05-prioritise-5',
      who: 'leader',
      path: board(boards.five),
      show: atStep('prioritise', 'prioritise.question'),
    },
    {
      name: '05-prioritise-begin',
      who: 'leader',
      path: board(boards.begin),
      only: beside,
      show: v => asks(v, 'prioritise.question'),
    },
    {name: '05-prioritise-40', who: 'leader', path: board(boards.forty), show: v => asks(v, 'prioritise.question')},
    {
      name: '05-prioritise-40-move',
      who: 'leader',
      path: board(boards.forty),
      only: phone,
      show: async visitor => {
        await pressFirst(visitor, 'board.moveTo')
        await visitor.page.getByRole('dialog').waitFor()
      },
    },
    {
      name: '05-prioritise-out',
      who: 'leader',
      path: board(boards.candidate),
      show: atStep('prioritise', 'prioritise.question'),
    },
    {name: '06-engage', who: 'leader', path: board(boards.candidate), show: atStep('engage', 'engage.question')},
    {name: '07-agree', who: 'leader', path: board(boards.candidate), show: atStep('agree', 'agree.question')},
    {name: '07-signed', who: 'leader', path: board(boards.signed), show: v => asks(v, 'agree.signedQuestion')},
    {name: '08-decisions', who: 'leader', path: board(boards.signed), show: openDecisions},
    {name: '04-ballot', who: 'member', path: board(boards.scoring), show: openBallot},
  ]
}

type Step = 'frame' | 'needs' | 'segments' | 'evaluate' | 'prioritise' | 'engage' | 'agree'

async function goToStep(visitor: Visitor, step: Step): Promise<void> {
  const {page, size, t} = visitor
  await page.getByRole('main').getByRole('heading', {level: 1}).waitFor()
  if (size === 'phone') {
    await pressOn(visitor, page.locator('header').getByRole('button', {expanded: false}).first())
    await page.getByRole('dialog').waitFor()
  }
  const entry = page
    .getByRole('navigation', {name: t('steps.label')})
    .getByRole('listitem')
    .filter({has: page.getByText(t(`phase.${step}`), {exact: true})})
  await pressOn(visitor, entry.getByRole('button'))
}

async function asks({page, t}: Visitor, question: TextKey): Promise<void> {
  await page.getByRole('heading', {level: 1, name: t(question), exact: true}).waitFor()
  await page.getByText(t('common.loading')).waitFor({state: 'detached'})
}

async function writeNote(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await asks(visitor, 'needs.question')
  const note = page.getByRole('textbox', {name: t('needs.note')})
  await note.fill('När en patient skrivs ut vill de ha planen hos distriktsläkaren samma dag, så att ')
}

/** The panel beside is folded, as somebody who draws a rule has it. */
async function drawRule(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await asks(visitor, 'segments.question')
  if (visitor.size === 'desk') await page.getByRole('button', {name: t('panel.fold')}).click()
  await pressOn(visitor, page.getByRole('tab', {name: /^Vårdkedjebyggare/}))
}

async function unfoldAttributes(visitor: Visitor): Promise<void> {
  const {page, named} = visitor
  await pressOn(visitor, page.getByRole('button', {name: named('segments.attributes')}).first())
  await page.getByRole('table').last().scrollIntoViewIfNeeded()
}

async function openBallot(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  const yes = page.getByRole('button', {name: t('evaluate.yes'), exact: true})
  const questions = page.getByRole('radiogroup')
  await yes.or(questions.first()).first().waitFor()
  // the same seat sits at a desk and holds a phone: whichever says yes first says it for both
  if (await yes.isVisible())
    await Promise.race([pressOn(visitor, yes).catch(() => undefined), questions.first().waitFor()])
  await pressOn(visitor, questions.first().getByText('7', {exact: true}))
  await page.getByText(t('evaluate.restsOn')).first().waitFor()
}
