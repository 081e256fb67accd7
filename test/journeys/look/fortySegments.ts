import {randomUUID} from 'node:crypto'
import type {BrowserContext} from 'playwright-core'
import type {Board} from '../../../shared/domain/board.ts'
import {change} from '../../../shared/domain/change.ts'
import {addCondition} from '../../../shared/domain/commands/addCondition.ts'
import {changeField} from '../../../shared/domain/commands/changeField.ts'
import {duplicateSegment} from '../../../shared/domain/commands/duplicateSegment.ts'
import {editText} from '../../../shared/domain/commands/editText.ts'
import type {SegmentId} from '../../../shared/domain/entities/ids.ts'
import type {Segment} from '../../../shared/domain/entities/segment.ts'
import {asId} from '../../../shared/std/ids.ts'
import {caller} from '../rooms/caller.ts'
import type {Call} from '../rooms/caller.ts'
import type {BoardHand} from './boardHand.ts'

const towns = ['Malmö', 'Göteborg', 'Stockholm', 'Örebro', 'Umeå', 'Linköping', 'Växjö', 'Gävle'] as const
/** As long as a Swedish word may get in a name. */
const longName = 'Läkemedelsförsörjningsansvariga sjukhusapotekare, Linköping'
const longOffer = 'Upphandlingsunderlag för läkemedelsförsörjning, uppdaterat kvartalsvis'

/** Makes forty of the example's five segments: each once for each of eight towns. */
export function drawForty(pen: BoardHand): void {
  const city = [...pen.board().attributes.values()].find(({key}) => key === 'city')
  if (!city) throw new Error('the file has no towns')
  const {id: attributeId} = city
  const about = {kind: 'attributes', id: attributeId} as const
  pen.does(board => changeField(board, {...about, field: 'name', value: 'Ort'}))
  pen.does(board => editText(board, {...about, field: 'difference', to: 'Vem som åker dit'}))
  pen.does(() => change({do: 'put', ...about, field: 'engagementImpact', key: 'channel', value: true}))
  const inTown = (segmentId: SegmentId, value: string) =>
    pen.does(board =>
      addCondition(board, {
        id: asId<'condition'>(newId()),
        segmentId,
        parentId: null,
        kind: 'leaf',
        attributeId,
        op: 'eq',
        value,
      }),
    )
  for (const segment of pen.board().segments.values()) {
    const [first, ...others] = towns
    for (const town of others) {
      const copyId = asId<'segment'>(newId())
      pen.does(board => duplicateSegment(board, copyOf(board, segment, copyId, town)))
      inTown(copyId, town)
    }
    // the last, so that the copies are drawn from the segment as it was
    inTown(segment.id, first)
    rename(pen, segment.id, `${segment.name}, ${first}`)
  }
  const last = [...pen.board().segments.values()].find(({name}) => name.endsWith(', Linköping'))
  if (!last) throw new Error('nobody is in Linköping')
  rename(pen, last.id, longName)
  pen.does(board => editText(board, {kind: 'segments', id: last.id, field: 'offer', to: longOffer}))
}

/** Everybody answers what their department is asked, near each other but not alike. */
export async function scoreAll(
  people: readonly {readonly context: BrowserContext; readonly department: string}[],
  origin: string,
  boardId: string,
  lead: Call,
): Promise<void> {
  const {roundId = ''} = await lead('POST', `/boards/${boardId}/rounds`, {})
  const at = `/boards/${boardId}/rounds/${roundId}`
  const {record}: {readonly record?: unknown} = await lead('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  const {rounds} = record as {readonly rounds: readonly AskedRound[]}
  const round = rounds.at(-1)
  if (!round) throw new Error('no round is open')
  for (const [index, {context, department}] of people.entries()) {
    const call = caller(context, origin)
    const asked = round.criteria.filter(
      ({id}) =>
        !round.masks.some(({criterionId, departmentIds}) => criterionId === id && departmentIds.includes(department)),
    )
    const scores = round.segmentIds.flatMap((segmentId, row) =>
      asked.map(({id}) => ({
        segmentId,
        criterionId: id,
        score: Math.max(1, 9 - Math.floor(row / 8) - (apart(row) && department === 'sales' ? 6 : spread(row, index))),
        evidence: 'experience',
        comment: '',
      })),
    )
    const weights = asked.map(({id}) => ({criterionId: id, points: 50}))
    await call('POST', `${at}/consent`, {accepted: true})
    await call('PUT', `${at}/ballot`, {scores, weights, done: true})
  }
  // the invented colleagues do not vote: with fewer voters than was promised, everybody is asked once more
  await lead('POST', `${at}/reveal`, {}).catch(() => undefined)
  for (const {context} of people) await caller(context, origin)('POST', `${at}/consent`, {accepted: true})
  await lead('POST', `${at}/reveal`, {})
  for (const segmentId of round.segmentIds.filter((_, row) => apart(row)))
    for (const {id: criterionId} of round.criteria)
      await lead('POST', `/boards/${boardId}/discussions`, {
        roundId,
        segmentId,
        criterionId,
        conclusion: 'Vi frågar dem',
      })
}

/** Departments lie a step or two apart, another way in each row. */
const spread = (row: number, person: number) => (row * 3 + person * (1 + (row % 3))) % 3

/** In which rows sales stands far from the others. */
const apart = (row: number) => row % 6 === 5

type AskedRound = {
  readonly segmentIds: readonly string[]
  readonly criteria: readonly {readonly id: string}[]
  readonly masks: readonly {readonly criterionId: string; readonly departmentIds: readonly string[]}[]
}

function copyOf(board: Board, segment: Segment, copyId: SegmentId, town: string) {
  const rule = [...board.conditions.values()].filter(({segmentId}) => segmentId === segment.id)
  return {
    id: segment.id,
    newId: copyId,
    name: `${segment.name}, ${town}`,
    conditionIds: rule.map(({id}) => [id, asId<'condition'>(newId())] as const),
  }
}

function rename(pen: BoardHand, id: string, name: string): void {
  pen.does(board => changeField(board, {kind: 'segments', id, field: 'name', value: name}))
}

function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 21)
}
