import {asId} from '../std/ids.ts'
import {never} from '../std/never.ts'
import type {BoardId, ParticipantId} from '../domain/entities/ids.ts'
import {emptyGuide} from '../domain/guide.ts'
import {delegated, overruled, takenBack} from './delegation.ts'
import {lastShown} from './inForce.ts'
import {measuresOf} from './weightsInForce.ts'
import {endorsed, outweighed} from './endorsement.ts'
import type {Logged, PublicEvent} from './events.ts'
import {isFrom} from '../domain/phase.ts'
import type {Objection} from './objection.ts'
import {nothingPlanned} from './reviewPlan.ts'
import {askedToSign} from './outcome.ts'
import type {Round} from './round.ts'
import {defaultSettings} from './settings.ts'
import type {RecordState} from './state.ts'

/** The record before anything happened, for one viewer (`server` sees only what is public). */
export function emptyRecord(viewer: ParticipantId | 'server'): RecordState {
  return {
    boardId: asId<'board'>('') satisfies BoardId,
    title: '',
    language: 'en',
    example: null,
    phase: 'frame',
    phaseSince: '',
    objective: null,
    settings: defaultSettings,
    guide: emptyGuide,
    departments: [],
    participants: [],
    masks: [],
    prepared: [],
    noteWriting: {state: 'open', revealedAt: null, counts: []},
    rounds: [],
    takenBack: [],
    discussions: [],
    decisions: [],
    waivers: [],
    removals: [],
    refusedLoosenings: [],
    objections: [],
    customers: null,
    profile: null,
    candidate: null,
    mustSign: [],
    signOffs: [],
    endorsements: [],
    signBy: null,
    lapsed: null,
    delegations: [],
    lateEdits: [],
    versions: [],
    draft: null,
    review: nothingPlanned,
    exports: [],
    logFault: null,
    mine: {participantId: asId<'participant'>(viewer), notes: [], ballots: [], consents: [], late: null},
  }
}

/** Pure: the same facts in the same order give the same record everywhere. (REC-1) */
export function reduceRecord(record: RecordState, logged: Logged): RecordState {
  const {event, at} = logged
  switch (event.is) {
    case 'workshopOpened': {
      const {boardId, title, language, settings, departments, example} = event
      return {...record, boardId, title, language, settings, departments, example, phaseSince: at}
    }
    case 'titleChanged':
      return {...record, title: event.title}
    case 'departmentAdded':
      return {...record, departments: [...record.departments, event.department]}
    case 'participantJoined':
      return {...record, participants: [...record.participants, event.participant]}
    case 'participantChanged': {
      const participants = record.participants.map(p => (p.id === event.id ? {...p, ...event.set} : p))
      const changed = {...record, participants}
      return event.set.signsFor === undefined ? changed : overruled(changed, event.id, at)
    }
    case 'settingsChanged': {
      const settings = {...record.settings, ...event.set}
      // A promise made stricter holds for what is being given now, too. (BAL-9)
      const rounds = record.rounds.map(round =>
        round.state === 'open' && settings.names === 'anonymous' ? {...round, names: settings.names} : round,
      )
      return {...record, settings, rounds}
    }
    case 'looseningRefused': {
      if (logged.by === 'server') return record
      const refused = {field: event.field, by: logged.by, at}
      return {...record, refusedLoosenings: [...record.refusedLoosenings, refused]}
    }
    case 'guideChanged':
      return {...record, guide: event.guide}
    case 'masksChanged':
      return {...record, masks: event.masks}
    case 'criteriaPrepared':
      return {...record, prepared: event.criteria}
    case 'phaseMoved':
      return {...record, phase: event.to, phaseSince: at, objective: event.objective ?? record.objective}
    case 'notesCounted':
      return {...record, noteWriting: {...record.noteWriting, counts: event.counts}}
    case 'notesRevealed':
      return {
        ...record,
        noteWriting: {...record.noteWriting, state: 'revealed', revealedAt: at},
        mine: {...record.mine, notes: []},
      }
    case 'notesReopened':
      return {...record, noteWriting: {state: 'open', revealedAt: null, counts: []}}
    case 'roundOpened':
      return {...record, rounds: [...record.rounds, event.round]}
    case 'ballotCounted':
      return withRound(record, event.roundId, round => ({
        ...round,
        counts: event.counts,
        ...(event.waitingFor ? {waitingFor: event.waitingFor} : {}),
      }))
    case 'consentAskedAgain':
      return withRound(record, event.roundId, round => ({
        ...round,
        askedAgain: [...(round.askedAgain ?? []), ...event.departmentIds.map(departmentId => ({departmentId, at}))],
        ...(event.until === undefined ? {} : {askedUntil: event.until}),
      }))
    case 'deadlinePassed':
      return withRound(record, event.roundId, round => ({...round, isOverdue: true}))
    case 'roundWithdrawn':
      return withoutRound(record, event.roundId, logged, event.reason)
    case 'roundEndedEmpty':
      return withoutRound(record, event.roundId, logged, null)
    case 'roundRevealed':
      return withRound(record, event.roundId, round => ({
        ...round,
        state: 'revealed',
        revealedAt: at,
        result: event.result,
      }))
    case 'discussionConcluded':
      return {...record, discussions: [...record.discussions, event.discussion]}
    case 'decided':
      return {...record, decisions: [...record.decisions, event.decision]}
    // What it says stands on the board, and is told from there.
    case 'segmentDecided':
    case 'logChained':
      return record
    case 'checkWaived':
      return {...record, waivers: [...record.waivers, {...event.waiver, after: lastShown(record.rounds)}]}
    case 'waiverWithdrawn':
      return {...record, waivers: record.waivers.filter(w => w.id !== event.id)}
    case 'recordsRemoved': {
      const {removal} = event
      return {...record, removals: [...record.removals.filter(({id}) => id !== removal.id), removal]}
    }
    case 'recordsRestored': {
      if (logged.by === 'server') return record
      const restored = {by: logged.by, at, records: event.records}
      return {...record, removals: record.removals.map(r => (r.id === event.removalId ? {...r, restored} : r))}
    }
    case 'objectionRaised':
      return {...record, objections: [...record.objections, event.objection]}
    case 'objectionResolved':
      return {
        ...record,
        objections: record.objections.map(o => (o.id === event.id ? resolved(record, o, event, at) : o)),
      }
    case 'dissentWithdrawn': {
      if (logged.by === 'server') return record
      const {id, reason, forThem} = event
      const withdrawn = {reason, by: logged.by, at, ...(forThem ? {forThem} : {})}
      return {...record, objections: record.objections.map(o => (o.id === id ? {...o, withdrawn} : o))}
    }
    case 'objectionPostponed': {
      const {id, postponed} = event
      return {...record, objections: record.objections.map(o => (o.id === id ? {...o, postponed} : o))}
    }
    case 'customersImported':
      return {...record, customers: event.customers, profile: null}
    case 'segmentsProfiled':
      return {...record, profile: event.profile}
    case 'candidateFrozen': {
      // Whoever shall sign what is new gets a day of its own. (SIGN-7)
      const isOver = record.signBy !== null && record.signBy <= at
      const {candidate} = event
      return {
        ...record,
        candidate,
        mustSign: askedToSign(record, candidate),
        ...(isOver ? {signBy: null, lapsed: null} : {}),
      }
    }
    case 'amended':
      return {...record, phase: event.backTo, phaseSince: at, lapsed: null}
    case 'signedOff':
      return {
        ...outweighed(record, event.signOff),
        signOffs: [...record.signOffs.filter(s => s.departmentId !== event.signOff.departmentId), event.signOff],
      }
    case 'endorsed':
      return endorsed(record, event.endorsement)
    case 'signByMoved':
      return {...record, signBy: event.until, lapsed: null}
    case 'signByPassed':
      return {...record, lapsed: {until: event.until, missing: event.missing}}
    case 'signingDelegated':
      return delegated(record, event.delegation)
    case 'delegationEnded':
      return takenBack(record, event.departmentId, at)
    case 'reviewPlanned':
      return {...record, review: event.plan}
    case 'editsCameLate':
      return {...record, lateEdits: [...record.lateEdits, event.late]}
    case 'versionAgreed': {
      const {reviewOn, ownerId = null} = event.version
      const versions = [...record.versions, event.version]
      const mine = {...record.mine, late: null}
      return {...record, versions, review: {reviewOn, ownerId}, phase: 'signed', phaseSince: at, lapsed: null, mine}
    }
    case 'draftOpened':
      return nextDraft(record, event, at)
    case 'exported':
      return {...record, exports: [...record.exports, event.line]}
    case 'noteKept': {
      const {note} = event
      const isKnown = record.mine.notes.some(n => n.id === note.id)
      const notes = isKnown ? record.mine.notes.map(n => (n.id === note.id ? note : n)) : [...record.mine.notes, note]
      return {...record, mine: {...record.mine, notes}}
    }
    case 'noteDropped':
      return {...record, mine: {...record.mine, notes: record.mine.notes.filter(n => n.id !== event.id)}}
    case 'roundConsented': {
      const others = record.mine.consents.filter(c => c.roundId !== event.roundId)
      const consent = {roundId: event.roundId, accepted: event.accepted, at}
      // Who declines observes the round: a ballot kept before is gone. (BAL-4)
      const ballots = record.mine.ballots.filter(b => event.accepted || b.roundId !== event.roundId)
      return {...record, mine: {...record.mine, ballots, consents: [...others, consent]}}
    }
    case 'ballotKept': {
      const {roundId, ballot, receipt} = event
      const others = record.mine.ballots.filter(b => b.roundId !== roundId)
      return {...record, mine: {...record.mine, ballots: [...others, {roundId, ballot, receipt}]}}
    }
    case 'ballotCameLate':
      return {...record, mine: {...record.mine, late: event.late}}
    case 'lateBallotGone':
      return {...record, mine: {...record.mine, late: null}}
    default:
      return never(event)
  }
}

/** It counts for nothing, as if it had not been opened; its number is free for the next one. (REV-10) */
function withoutRound(
  record: RecordState,
  id: Round['id'],
  {at, by}: Pick<Logged, 'at' | 'by'>,
  reason: string | null,
): RecordState {
  const {mine} = record
  const ended = record.rounds.find(round => round.id === id)
  if (!ended) return record
  const {number, segmentIds, criteria, masks, only, onlyWeights, voters} = ended
  const asked = {segmentIds, criteria, masks, only, ...(onlyWeights ? {onlyWeights} : {}), voters}
  return {
    ...record,
    rounds: record.rounds.filter(round => round !== ended),
    takenBack: [...record.takenBack, {id, number, ...asked, at, by, reason}],
    mine: {
      ...mine,
      ballots: mine.ballots.filter(({roundId}) => roundId !== id),
      consents: mine.consents.filter(({roundId}) => roundId !== id),
    },
  }
}

/** Everything is asked anew; who signs for whom goes back to the approvers, and what is decided stays in the log. (VER-5) */
function nextDraft(
  record: RecordState,
  {from, deselected, masks = record.masks}: Extract<PublicEvent, {is: 'draftOpened'}>,
  at: string,
): RecordState {
  const owned = record.departments.reduce((held, {id}) => takenBack(held, id, at), record)
  return {
    ...owned,
    masks,
    phase: 'frame',
    phaseSince: at,
    candidate: null,
    mustSign: [],
    signOffs: [],
    endorsements: [],
    signBy: null,
    lapsed: null,
    lateEdits: [],
    rounds: [],
    takenBack: [],
    discussions: [],
    waivers: [],
    removals: [],
    noteWriting: {state: 'open', revealedAt: null, counts: []},
    draft: {from, openedAt: at, deselected, measures: measuresOf(record)},
    review: {...nothingPlanned, ownerId: record.review.ownerId},
  }
}

function resolved(
  {phase, versions}: RecordState,
  objection: Objection,
  {resolution, isDissent}: Extract<PublicEvent, {is: 'objectionResolved'}>,
  resolvedAt: string,
): Objection {
  const answered = {...objection, resolution, resolvedAt}
  if (!isDissent) return answered
  const against = isFrom(phase, 'signed') ? versions.at(-1)?.number : undefined
  return {...answered, isDissent, ...(against === undefined ? {} : {against})}
}

function withRound(record: RecordState, id: Round['id'], change: (round: Round) => Round): RecordState {
  return {...record, rounds: record.rounds.map(round => (round.id === id ? change(round) : round))}
}
