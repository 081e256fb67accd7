import type {Board} from '../../shared/domain/board.ts'
import type {Change} from '../../shared/domain/change.ts'
import {change} from '../../shared/domain/change.ts'
import {deselectSegment} from '../../shared/domain/commands/deselectSegment.ts'
import {moveSegment} from '../../shared/domain/commands/moveSegment.ts'
import {planActivity} from '../../shared/domain/commands/planActivity.ts'
import {writeCommitment} from '../../shared/domain/commands/writeCommitment.ts'
import type {ContentId, SegmentId, TierId} from '../../shared/domain/entities/ids.ts'
import {asId} from '../../shared/std/ids.ts'
import {monthsLater} from '../actions/monthsLater.ts'
import {movePhase} from '../actions/movePhase.ts'
import {signOff} from '../actions/signOff.ts'
import {colleagues} from './colleagues.ts'
import {firstSteps} from './firstSteps.ts'
import {changeField} from '../../shared/domain/commands/changeField.ts'
import {activities, commitments, deselection, placedFirst, placedLater, statements, tierRules} from './plan.ts'
import type {TierWord} from './plan.ts'
import type {SegmentKey} from './segments.ts'
import type {Storyteller} from './storyteller.ts'
import {StoryBroken, told} from './storyteller.ts'

type Segments = ReadonlyMap<SegmentKey, SegmentId>

/** Where the visitor comes in: some segments placed, others waiting. */
export async function tellPriorities(story: Storyteller, segments: Segments): Promise<void> {
  const {deps, services, facilitator} = story
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))
  await writeTierRules(story, ['invest', 'grow'])
  await place(story, segments, placedFirst)
}

/** The rest of the way: all placed or deselected, planned, committed to, and signed by every department. */
export async function tellAgreement(story: Storyteller, segments: Segments): Promise<void> {
  const {deps, services, facilitator} = story
  await writeTierRules(story, ['maintain'])
  await place(story, segments, placedLater)
  const now = deps.now().toISOString().slice(0, 10)
  await story.edit(story.seatOf('jonas'), board =>
    deselectSegment(board, {
      id: segmentOf(segments, deselection.key),
      reason: deselection.reason,
      reasonText: '',
      exitTreatment: story.in(deselection.exitTreatment),
      exitOwnerDepartmentId: asId<'department'>(deselection.owner),
      exitBy: monthsLater(now, 6),
      revisitOn: monthsLater(now, 12),
      revisitTrigger: deselection.revisitTrigger,
      revisitWhen: story.in(deselection.revisitWhen),
      exitEvidence: '',
      spot: null,
    }),
  )
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))
  await tellPlan(story, segments, now)
  told(await movePhase(deps, services, facilitator, {move: 'next', reason: ''}))
  await tellSignatures(story)
}

async function tellPlan(story: Storyteller, segments: Segments, now: string): Promise<void> {
  for (const {segment, channel, content, timing, owner, from, to, contacts} of activities) {
    const id = story.newId<'cell'>()
    const contentId: ContentId = story.newId<'content'>()
    await story.edit(story.facilitator, board =>
      planActivity(board, {
        id,
        segmentId: segmentOf(segments, segment),
        channel,
        content: {id: contentId, newTitle: story.in(content)},
        timing: story.in(timing),
        frequency: '',
        contactsPerQuarter: contacts,
        from,
        to,
        ownerDepartmentId: asId<'department'>(owner),
        adapted: false,
        adaptedParts: [],
        adaptedNote: '',
      }),
    )
  }
  for (const {segment, message, action, inMonths} of firstSteps) {
    const id = segmentOf(segments, segment)
    const said = {
      message: story.in(message),
      firstAction: story.in(action),
      firstActionOn: monthsLater(now, inMonths),
    }
    for (const [field, value] of Object.entries(said))
      await story.edit(story.facilitator, board => changeField(board, {kind: 'segments', id, field, value}))
  }
  for (const {segment, department, text} of commitments) {
    const id = story.newId<'commitment'>()
    const lead = colleagues.find(colleague => colleague.department === department && colleague.lead)
    if (!lead) throw new StoryBroken(`nobody leads ${department}`)
    await story.edit(story.seatOf(lead.key), board =>
      writeCommitment(board, {
        id,
        segmentId: segmentOf(segments, segment),
        departmentId: asId<'department'>(department),
        text: story.in(text),
      }),
    )
  }
}

async function tellSignatures(story: Storyteller): Promise<void> {
  const {record} = await story.read()
  const {candidate} = record
  if (!candidate) throw new StoryBroken('nothing was put forward')
  const {number, contentHash} = candidate
  for (const {id, signsFor, revoked} of record.participants) {
    if (signsFor === null || revoked) continue
    const words = statements[signsFor]
    const seat = {boardId: story.boardId, participantId: id}
    const statement = words === undefined ? '' : story.in(words)
    told(await signOff(story.deps, seat, {candidate: number, contentHash, statement}))
  }
}

async function writeTierRules(story: Storyteller, words: readonly TierWord[]): Promise<void> {
  await story.edit(story.facilitator, board =>
    change(
      ...words.map((word): Change => {
        const to = story.in(tierRules[word])
        return {do: 'text', kind: 'tiers', id: tierNamed(board, word), field: 'rule', to}
      }),
    ),
  )
}

async function place(
  story: Storyteller,
  segments: Segments,
  placements: readonly (readonly [SegmentKey, TierWord])[],
): Promise<void> {
  for (const [key, word] of placements) {
    await story.edit(story.facilitator, board => {
      const tierId = tierNamed(board, word)
      return moveSegment(board, {id: segmentOf(segments, key), tierId, spot: 'last'})
    })
  }
}

function tierNamed(board: Board, word: TierWord): TierId {
  const tier = [...board.tiers.values()].find(({name}) => name === word)
  if (!tier) throw new StoryBroken(`no tier ${word}`)
  return tier.id
}

function segmentOf(segments: Segments, key: SegmentKey): SegmentId {
  const id = segments.get(key)
  if (id === undefined) throw new StoryBroken(`no segment ${key}`)
  return id
}
