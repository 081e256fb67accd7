import type {TextKey} from '../../../shared/i18n/text.ts'
import {pressFirst, pressOn} from './visitor.ts'
import type {Visitor} from './visitor.ts'
import {openSteps, steps} from './walk.ts'
import type {Scene} from './walk.ts'

export const doors = (invitation: string, resume: string): readonly Scene[] => [
  {name: 'home'},
  {name: 'check', path: '/check'},
  {name: 'start', path: '/?start'},
  {name: 'template preview', act: lookIntoPharma},
  {name: 'template file', act: visitor => chooseTemplate(visitor, 'template.file', 'template.dropFile')},
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
  {name: 'screen', path: resume.replace('/r/', '/present/')},
  {name: 'nothing here', path: '/b/nothing'},
]

export const newWorkshop: readonly Scene[] = [
  {name: 'invite'},
  {name: 'other device', press: ['top.share', 'share.device', 'share.deviceMake'], only: 'desk'},
  {name: 'screen in the room', press: ['top.share', 'screen.tab', 'screen.make'], only: 'desk'},
  {name: 'people', press: ['top.more', 'top.people']},
  {name: 'a person', press: ['top.more', 'top.people', 'people.change']},
  {name: 'rename', press: ['top.more', 'top.rename']},
  {name: 'save template', press: ['top.more', 'template.save']},
  {name: 'saved template', press: ['top.more', 'template.save'], act: saveTemplate},
  {name: 'frame', step: 'frame'},
  {name: 'criteria', press: ['frame.scoring']},
  ...steps.slice(1).map(step => ({name: step, step})),
]

export const standing: readonly Scene[] = [
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
  {name: 'save a picture', press: ['pictures.save']},
  {name: 'pictures as tables', act: turnIntoTables},
  {name: 'segments', step: 'segments'},
  {name: 'needs', step: 'needs'},
  {name: 'frame', step: 'frame'},
  {name: 'criteria', press: ['frame.scoring']},
  {name: 'engage', step: 'engage'},
  {name: 'agree', step: 'agree'},
]

export const readAlong: readonly Scene[] = [
  {name: 'prioritise'},
  {name: 'object', press: ['agree.object']},
  {name: 'people', press: ['top.more', 'top.people']},
]

/** Page by page as it hangs there; nobody holds a projector upright. (REV-6) */
export const onTheWall: readonly Scene[] = (['now', 'heat', 'matrix', 'weights', 'ranking'] as const).map(
  (name, index) => ({name, only: 'desk', ...(index === 0 ? {} : {press: ['present.next'] as const})}),
)

/** What somebody sees who only watches, while all is open and while others write or judge in private. */
export const watching = {
  everything: [
    {name: 'prioritise'},
    {name: 'people', press: ['top.more', 'top.people']},
    ...steps.slice(0, 4).map(step => ({name: step, step})),
  ],
  privateWork: [
    {name: 'now'},
    {name: 'people', press: ['top.more', 'top.people']},
    {name: 'activity', press: ['panel.activity'], only: 'desk'},
    {name: 'frame', step: 'frame'},
  ],
} as const satisfies Readonly<Record<string, readonly Scene[]>>

export const ballot: readonly Scene[] = [
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

export const silent: readonly Scene[] = [
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

export const grouping: readonly Scene[] = [
  {name: 'notes'},
  {name: 'late note', press: ['needs.lateNote']},
  {name: 'note', press: ['needs.open']},
  {name: 'group menu', press: ['needs.heapMenu']},
  {name: 'merge', press: ['needs.heapMenu', 'needs.heapMerge']},
]

export const drawing: readonly Scene[] = [
  {name: 'segments', step: 'segments'},
  {name: 'segment menu', press: ['segments.menu']},
  {name: 'merge', press: ['segments.menu', 'segments.merge']},
  {name: 'split', press: ['segments.menu', 'segments.split']},
  {name: 'condition menu', press: ['segments.rule.conditionMenu']},
  {name: 'attributes', press: ['segments.attributes']},
  {name: 'attribute', press: ['segments.attributeAdd']},
  {name: 'import', press: ['customers.replaceOpen']},
  {name: 'import of an odd file', press: ['customers.replaceOpen'], act: bringOddFile},
]

export const agreed: readonly Scene[] = [{name: 'agree'}, ...steps.slice(0, 6).map(step => ({name: step, step}))]

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

async function chooseTemplate(visitor: Visitor, template: TextKey, seen: TextKey): Promise<void> {
  const {page, t, named} = visitor
  await pressOn(
    visitor,
    page.getByRole('radiogroup', {name: t('start.template')}).getByText(t(template), {exact: true}),
  )
  await page.getByText(named(seen)).first().waitFor()
}

export async function lookIntoPharma(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await chooseTemplate(visitor, 'template.pharma', 'template.look')
  await pressFirst(visitor, 'template.look')
  await page.getByRole('heading', {name: t('template.informs')}).waitFor()
}

async function saveTemplate(visitor: Visitor): Promise<void> {
  const {page, t} = visitor
  await page.getByLabel(t('template.saveName'), {exact: true}).fill('Kardiologi 2027')
  await pressFirst(visitor, 'common.save')
  await page.getByRole('button', {name: t('template.download')}).waitFor()
}

async function turnIntoTables(visitor: Visitor): Promise<void> {
  const turn = visitor.page.getByRole('figure').getByRole('button', {name: visitor.t('pictures.asTable')})
  for (let left = await turn.count(); left > 0; left = await turn.count()) await pressOn(visitor, turn.first())
}

/** What people here call things, and what stands in their file. */
export const oddWords = [
  'Kardiologi 2027',
  'Hjärtsviktsvården 2027',
  'Frida Holm',
  'Åsa Björk',
  'Vera Nord',
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
