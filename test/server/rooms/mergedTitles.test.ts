import {expect, onTestFinished, test} from 'vitest'
import {BoardReader} from '../../../shared/board/boardReader.ts'
import {writeChanges} from '../../../shared/board/writeChanges.ts'
import type {Board} from '../../../shared/domain/board.ts'
import type {Change, Decision} from '../../../shared/domain/change.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {mergeClusters} from '../../../shared/domain/commands/mergeClusters.ts'
import {aliasesOf, clustersInOrder, groupTitle} from '../../../shared/domain/needGroups.ts'
import {id} from '../../rooms/aBoard.ts'
import {aTeam} from '../../rooms/aTeam.ts'
import type {PlainTab} from './plainTab.ts'

const fast = id<'cluster'>('fast')
const cheap = id<'cluster'>('cheap')
const groups: readonly Change[] = [
  {do: 'create', kind: 'clusters', id: fast, fields: {title: 'Fast', rank: 'B'}},
  {do: 'create', kind: 'clusters', id: cheap, fields: {title: 'Cheap', rank: 'D'}},
]

/** Frida and Anna before the same two groups, each with a tab over a real socket, and Bo who looks on. */
async function beforeTwoGroups() {
  const team = await aTeam()
  const {frida, anna, bo, tab, ask} = team
  const [fridas, annas, bos] = await Promise.all([tab(frida), tab(anna), tab(bo)])
  onTestFinished(() => [fridas, annas, bos].forEach(each => each.close()))
  writeChanges(fridas.doc, [{do: 'text', kind: 'meta', id: '', field: 'objective', to: 'Clinics order themselves'}])
  await isSaved(fridas)
  expect((await ask(frida, 'POST', '/phase', {move: 'next'})).status).toBe(200)
  writeChanges(fridas.doc, groups)
  await Promise.all([fridas, annas, bos].map(each => until(each, () => namesIn(each).length === 2)))
  return {fridas, annas, bos, all: [fridas, annas, bos]}
}

async function until(tab: PlainTab, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (tab.closed) throw new Error(`closed: ${JSON.stringify(tab.closed)} ${tab.refusals.join()}`)
    await tab.news()
  }
}
const isSaved = (tab: PlainTab) => until(tab, () => tab.saved >= tab.sent)
const boardOf = ({doc}: PlainTab): Board => new BoardReader(doc).read()
const namesIn = (tab: PlainTab) => {
  const board = boardOf(tab)
  return clustersInOrder(board).map(cluster => [groupTitle(board, cluster.id), aliasesOf(board, cluster.id)])
}
function does(tab: PlainTab, decide: (board: Board) => Decision): void {
  const decision = decide(boardOf(tab))
  if (!decision.ok) throw new Error(decision.code)
  writeChanges(tab.doc, decision.changes)
}
const merge = (tab: PlainTab) => does(tab, board => mergeClusters(board, {from: cheap, into: fast}))
const retitle = (tab: PlainTab, group: string, value: string) =>
  does(tab, board => changeField(board, {kind: 'clusters', id: group, field: 'title', value}))

test.each([
  ['the merging is written first', merge, (tab: PlainTab) => retitle(tab, cheap, 'Fair price')],
  ['the title is written first', (tab: PlainTab) => retitle(tab, cheap, 'Fair price'), merge],
])('NEED-4 SYNC-2 one merges while another writes the title that goes, and %s: both are kept', async (_, one, two) => {
  const {fridas, annas, all} = await beforeTwoGroups()

  // In one go: none of the two has heard of the other.
  one(fridas)
  two(annas)
  await Promise.all([fridas, annas].map(isSaved))
  await Promise.all(all.map(tab => until(tab, () => JSON.stringify(namesIn(tab)).includes('Fair price'))))

  for (const tab of all) {
    await until(tab, () => namesIn(tab).length === 1)
    expect(namesIn(tab)).toEqual([['Fast', ['Fair price']]])
    expect(tab.refusals).toEqual([])
  }
})

test('NEED-4 SYNC-2 the title that stays is written at the same moment: nothing of either is lost', async () => {
  const {fridas, annas, all} = await beforeTwoGroups()

  merge(fridas)
  retitle(annas, fast, 'Same day')
  await Promise.all([fridas, annas].map(isSaved))

  for (const tab of all) {
    await until(tab, () => namesIn(tab).length === 1 && namesIn(tab)[0]?.[0] === 'Same day')
    expect(namesIn(tab)).toEqual([['Same day', ['Cheap']]])
  }
})

test('NEED-4 SYNC-4 who hears of the merging while still writing brings the title afterwards', async () => {
  const {fridas, annas, all} = await beforeTwoGroups()
  merge(fridas)
  await until(annas, () => namesIn(annas).length === 1)

  retitle(annas, cheap, 'Fair price')
  await isSaved(annas)

  for (const tab of all) {
    await until(tab, () => JSON.stringify(namesIn(tab)).includes('Fair price'))
    expect(namesIn(tab)).toEqual([['Fast', ['Fair price']]])
  }
})
