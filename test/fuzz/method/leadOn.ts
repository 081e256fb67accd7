import type {Change} from '../../../shared/domain/change.ts'
import type {Phase} from '../../../shared/domain/phase.ts'
import {checkCatalogue} from '../../../shared/domain/checks/catalogue.ts'
import {runChecks} from '../../../shared/domain/checks/runChecks.ts'
import {segmentsInOrder} from '../../../shared/domain/segmentsInOrder.ts'
import {checkView} from '../../../shared/record/checkView.ts'
import type {Ballot} from '../../../shared/record/round.ts'
import {asId} from '../../../shared/std/ids.ts'
import type {Happened, Stage} from './act.ts'
import {moveOn, sign, startDraft, waive} from './agreeActs.ts'
import {hasVoice, isAt, mayVote, signingDepartments, writes} from './model.ts'
import type {ModelRound, Person} from './model.ts'
import {resolve} from './objectionActs.ts'
import {letLapse} from './outcomeActs.ts'
import {changeSeat} from './peopleActs.ts'
import {canary, castBallot, consent, keepNote, openRound, revealNotes, revealRound, setWeights} from './workActs.ts'

/** The work of the present phase by those who are there, then the gate: what random hands alone would hardly get to. */
export async function leadOn(stage: Stage, lead: Person, turn: number): Promise<readonly Happened[]> {
  const {model, shop} = stage
  const happened: Happened[] = []
  const isLeftToHands = turn % 3 > 0
  const does = async (act: Promise<Happened>) => void happened.push(await act)
  const write = async (changes: readonly Change[]) =>
    void happened.push({wanted: 'done', got: await shop.write(lead.id, changes)})

  if (model.phase === 'frame')
    await write([{do: 'text', kind: 'meta', id: '', field: 'objective', to: `Customers order by themselves ${turn}`}])
  if (model.phase === 'needs') {
    if (!model.notesShown) {
      const voters = model.people.filter(person => mayVote(person) && person.seated)
      for (const person of voters)
        await does(keepNote(stage, person, shop.newId(), `${canary(person.id, turn)} answers`))
      await does(revealNotes(stage, lead))
    }
    if (model.notesShown) await write(await grouping(stage))
  }
  if (model.phase === 'segments') await write(await defining(stage))
  if (model.phase === 'evaluate' && isLeftToHands && model.rounds.length < model.maxRounds) {
    // A round that others vote in, each by hand.
    const [hours, only] = [turn % 2 === 0 ? 6 : null, turn % 4 === 1 && model.rounds.length > 0] as const
    if (!model.rounds.some(({open}) => open))
      await does(openRound(stage, lead, hours, undefined, only ? 'weights' : 'everything'))
    return happened
  }
  if (model.phase === 'agree') {
    if (!isLeftToHands) happened.push(...(await signing(stage, lead)))
    if (turn % 3 === 1) happened.push(...(await letLapse(stage, lead)))
    return happened
  }
  if (model.phase === 'review') {
    await does(startDraft(stage, lead, model.versions.at(-1) ?? 0))
    return happened
  }
  if (model.phase === 'evaluate') {
    if (model.rounds.length === 0) await does(openRound(stage, lead, null))
    const round = model.rounds.find(({open}) => open)
    if (round) happened.push(...(await evaluating(stage, round, turn)))
    // Who was promised company is asked once more, and agrees.
    for (let tries = 0; tries < 2 && round?.open; tries += 1) {
      await does(revealRound(stage, lead, round))
      if (!round.open) break
      for (const person of model.people.filter(({id, seated}) => seated && round.voters.has(id)))
        if (writes(person) && round.accepted.get(person.id) !== 'declined')
          await does(consent(stage, person, round, true))
    }
  }
  if (model.phase === 'evaluate' && turn % 2 === 0) await does(setWeights(stage, lead, 100))
  if (['prioritise', 'engage'].includes(model.phase)) await write(await owning(stage))
  if (model.phase === 'prioritise') await write(await placing(stage))
  if (model.phase === 'engage') await write(await planning(stage))
  if (!isAt(model, 'agree')) for (const act of await waiving(stage, lead)) await does(act())
  await does(moveOn(stage, lead))
  return happened
}

async function grouping({shop}: Stage): Promise<readonly Change[]> {
  const board = await shop.board()
  const notes = [...board.notes.keys()]
  const fresh = ['speed', 'proof'].map((title, index) => ({
    id: shop.newId<'cluster'>(),
    title,
    note: notes[index] ?? notes[0],
  }))
  return [
    ...[...board.clusters.values()].map((each): Change => ({
      do: 'text',
      kind: 'clusters',
      id: each.id,
      field: 'statement',
      to: each.statement || 'They want it',
    })),
    ...fresh.flatMap(({id, title, note}): Change[] => [
      {do: 'create', kind: 'clusters', id, fields: {title, statement: `They want ${title}`}},
      ...(note
        ? [{do: 'set', kind: 'notes', id: note, field: 'place', value: {clusterId: id, rank: 'B'}} as const]
        : []),
    ]),
  ]
}

/** Every rule is thrown away and written anew, so that no half rule of random hands stays. */
async function defining({shop}: Stage): Promise<readonly Change[]> {
  const board = await shop.board()
  const attributeId = shop.newId<'attribute'>()
  const there = segmentsInOrder(board)
  const fresh = Array.from({length: Math.max(0, 2 - there.length)}, () => shop.newId<'segment'>())
  const rules = [...there.map(({id}) => id), ...fresh].map((segmentId, index): Change => ({
    do: 'create',
    kind: 'conditions',
    id: shop.newId(),
    fields: {segmentId, kind: 'leaf', attributeId, op: index % 2 === 0 ? 'gte' : 'lt', value: 100 + index},
  }))
  const [cluster] = board.clusters.keys()
  return [
    {
      do: 'create',
      kind: 'attributes',
      id: attributeId,
      fields: {key: `beds ${attributeId}`, name: 'Beds', valueType: 'number'},
    },
    {do: 'put', kind: 'attributes', id: attributeId, field: 'engagementImpact', key: 'channel', value: true},
    ...[...board.conditions.keys()].map((id): Change => ({do: 'remove', kind: 'conditions', id})),
    ...fresh.map((id, index): Change => ({
      do: 'create',
      kind: 'segments',
      id,
      fields: {
        name: `Segment ${index}`,
        need: 'They want it',
        clusters: new Set(cluster ? [cluster] : []),
        salesLogic: 'complex',
        // Of the first it follows, of the others it is chosen. (SEG-8)
        ...(index === 0 ? {solution: 'tailored', collaboration: 'high'} : {}),
      },
    })),
    ...rules,
  ]
}

async function evaluating(stage: Stage, round: ModelRound, turn: number): Promise<readonly Happened[]> {
  const happened: Happened[] = []
  for (const person of stage.model.people) {
    if (!round.open || !person.seated || !writes(person) || !round.voters.has(person.id)) continue
    if (round.accepted.get(person.id) === 'declined') continue
    if (!round.accepted.has(person.id)) happened.push(await consent(stage, person, round, true))
    happened.push(
      await castBallot(
        stage,
        person,
        round,
        ballotOf(round, person, turn, () => 5, true),
        'none',
      ),
    )
  }
  return happened
}

/** A whole ballot of what this voter is asked, with a secret beside each score. */
export function ballotOf(
  round: ModelRound,
  person: Person,
  turn: number,
  score: (at: number) => number | null,
  done: boolean,
): Ballot {
  const department = round.voters.get(person.id) ?? person.department
  const asked = round.criterionIds.filter(id => !round.masks.get(id)?.includes(department))
  return {
    scores: round.segmentIds.flatMap((segmentId, s) =>
      asked.map((criterionId, c) => ({
        segmentId: asId<'segment'>(segmentId),
        criterionId: asId<'criterion'>(criterionId),
        score: score(s * 7 + c),
        evidence: null,
        comment: canary(person.id, turn),
      })),
    ),
    // Every other time an order, in which the first two are equal.
    weights:
      turn % 2 === 0
        ? asked.map((criterionId, c) => ({criterionId: asId<'criterion'>(criterionId), rank: c === 1 ? 1 : c + 1}))
        : asked.map((criterionId, c) => ({
            criterionId: asId<'criterion'>(criterionId),
            points: 10 + ((turn + c) % 90),
          })),
    done,
  }
}

async function placing({shop}: Stage): Promise<readonly Change[]> {
  const board = await shop.board()
  const [tier] = board.tiers.keys()
  return segmentsInOrder(board).flatMap(({id, placement}, index): readonly Change[] => {
    const stands = placement.in === 'tier' ? board.tiers.has(placement.tierId) : placement.in === 'deselected'
    if (stands && index > 0) return []
    return tier
      ? [{do: 'set', kind: 'segments', id, field: 'placement', value: {in: 'tier', tierId: tier, rank: 'B'}}]
      : []
  })
}

/** Somebody looks after what random hands have deselected. */
async function owning({shop}: Stage): Promise<readonly Change[]> {
  return segmentsInOrder(await shop.board())
    .filter(({placement, exitOwnerDepartmentId}) => placement.in === 'deselected' && exitOwnerDepartmentId === null)
    .map(({id}) => ({do: 'set', kind: 'segments', id, field: 'exitOwnerDepartmentId', value: 'sales'}))
}

async function planning({model, shop}: Stage): Promise<readonly Change[]> {
  return segmentsInOrder(await shop.board()).flatMap(({id}, index): readonly Change[] => [
    {do: 'set', kind: 'segments', id, field: 'salesLogic', value: oftenOther(model.decisions.length + index)},
    {do: 'set', kind: 'segments', id, field: 'ownerDepartmentId', value: 'sales'},
    {do: 'text', kind: 'segments', id, field: 'offer', to: 'The whole service'},
  ])
}

function oftenOther(number: number): string {
  return number % 2 === 0 ? 'traditional' : 'complex'
}

/** Every department gets an approver and signs, and nobody objects any more. */
async function signing(stage: Stage, lead: Person): Promise<readonly Happened[]> {
  const {model} = stage
  const happened: Happened[] = []
  for (const [id, {open}] of model.objections) if (open) happened.push(await resolve(stage, lead, id))
  for (const department of signingDepartments(model)) {
    const voices = model.people.filter(person => hasVoice(person) && person.seated && person.signsFor === null)
    const approver = model.people.find(person => !person.revoked && person.signsFor === department)
    // Where nobody is left who could, and it is asked all the same, a colleague signs for it. (SIGN-12)
    const named = voices.find(person => person.department === department) ?? voices[0]
    if (!approver && named) happened.push(await changeSeat(stage, lead, named, {signsFor: department}))
    const signer = approver ?? named
    const {candidate} = model
    if (signer && candidate) happened.push(await sign(stage, signer, candidate))
  }
  return happened
}

/** What still blocks and may be waived is waived, with its reason. */
async function waiving(stage: Stage, lead: Person): Promise<readonly (() => Promise<Happened>)[]> {
  const {model, shop} = stage
  const record = await shop.record()
  const today = new Date(shop.server.clock.ms).toISOString().slice(0, 10)
  return runChecks(checkView(await shop.board(), record, today))
    .filter(
      ({severity, phase, waived, id}) =>
        severity === 'block' &&
        phase === (model.phase satisfies Phase) &&
        waived === null &&
        checkCatalogue[id].waivable,
    )
    .map(
      ({id, subjects}) =>
        () =>
          waive(stage, lead, id, subjects),
    )
}
