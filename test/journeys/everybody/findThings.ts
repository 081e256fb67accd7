import {BoardReader} from '../../../shared/board/boardReader.ts'
import {marksOf} from '../../../client/board/checkMark.ts'
import type {CheckId} from '../../../shared/domain/checks/catalogue.ts'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import type {PlainTab} from '../../server/rooms/plainTab.ts'
import {en} from '../../../shared/i18n/en.ts'
import type {Call} from '../rooms/caller.ts'
import type {Person} from '../rooms/people.ts'
import {press} from '../rooms/people.ts'
import {recordOf} from './boards.ts'

export type Looked = {readonly check: CheckId; readonly arrived: 'there' | 'at the question'}

/** Presses "Look" beside one finding of each check that is about certain things, and says where that led. */
export async function lookAtEach(
  person: Person,
  {call, boardId, tab}: {readonly call: Call; readonly boardId: string; readonly tab: PlainTab},
  known: ReadonlySet<CheckId>,
): Promise<readonly Looked[]> {
  const record = await recordOf(call, boardId)
  const found = runChecks(checkView(new BoardReader(tab.doc).read(), record, new Date().toISOString().slice(0, 10)))
  const open = found.filter(({id, subjects, waived}) => subjects.length > 0 && waived === null && !known.has(id))
  const looked: Looked[] = []
  for (const check of new Set(open.map(({id}) => id))) {
    const marks = open.filter(({id}) => id === check).flatMap(marksOf)
    looked.push({check, arrived: await lookBeside(person, check, marks)})
  }
  return looked
}

async function lookBeside(person: Person, check: CheckId, marks: readonly string[]): Promise<Looked['arrived']> {
  const {page, t} = person
  const row = page
    .locator('#checks div')
    .filter({hasText: sentenceOf(check)})
    .filter({has: page.getByRole('button', {name: t('checks.look'), exact: true})})
    .last()
  await press(person, row.getByRole('button', {name: t('checks.look'), exact: true}))
  // What lies in a dialog of its own takes the focus in there.
  const landed = await page.waitForFunction(wanted => {
    const at = document.activeElement
    if (document.querySelector('[role=dialog]')?.contains(at)) return 'there'
    if (!(at instanceof HTMLElement)) return false
    const {record, item, check: checks = ''} = at.dataset
    if (wanted.some(mark => [record, item, ...checks.split(' ')].includes(mark))) return 'there'
    return at.matches('#stage h1') ? 'at the question' : false
  }, marks)
  const arrived = await landed.jsonValue()
  if ((await page.locator('[role=dialog]').count()) > 0) {
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog]').waitFor({state: 'detached'})
  }
  return arrived || 'at the question'
}

/** The sentence of a check with anything in the place of its names and numbers; the reader reads English. */
function sentenceOf(check: CheckId): RegExp {
  const parts = en[`check.${check}`].split(/\{\{.*?\}\}/)
  return new RegExp(parts.map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+'))
}
