import type {ParticipantId} from '../domain/entities/ids.ts'
import type {Logged} from './events.ts'
import type {Participant} from './people.ts'
import type {Round} from './round.ts'
import type {RecordState, SignOff} from './state.ts'

/** Does somebody write or judge in private now: silent notes that wait for their reveal, a round that is open? */
function worksInPrivate({phase, noteWriting, rounds}: Pick<RecordState, 'phase' | 'noteWriting' | 'rounds'>): boolean {
  const notesWait =
    noteWriting.state === 'open' && (phase === 'needs' || noteWriting.counts.some(({notes}) => notes > 0))
  return notesWait || rounds.some(({state}) => state === 'open')
}

/**
 * Must this person not read who the others are? Who watches while others work in private could put names to what
 * comes and goes meanwhile: observers then see how many of each department are there, and the names later. (JOIN-7)
 */
export function namesHidden(
  record: Pick<RecordState, 'phase' | 'noteWriting' | 'rounds' | 'participants'>,
  participantId: ParticipantId,
): boolean {
  const person = record.participants.find(({id}) => id === participantId)
  // Nobody's name stands on a wall. (REV-8)
  if (person?.isScreen) return true
  if (!worksInPrivate(record)) return false
  return person === undefined || person.role === 'observer'
}

/** The record with nobody's name in it but this person's own. */
export function recordWithoutNames(record: RecordState, but: ParticipantId): RecordState {
  return {
    ...record,
    participants: record.participants.map(person => (person.id === but ? person : {...person, name: ''})),
    signOffs: record.signOffs.map(signOff => (signOff.participantId === but ? signOff : nameless(signOff))),
    endorsements: record.endorsements.map(each => (each.participantId === but ? each : {...each, name: ''})),
    rounds: record.rounds.map(withoutWaiting),
  }
}

/** The same for a fact that happens while it is there. */
export function eventWithoutNames(logged: Logged, but: ParticipantId): Logged {
  const {event} = logged
  switch (event.is) {
    case 'participantJoined': {
      const participant: Participant = {...event.participant, name: ''}
      return event.participant.id === but ? logged : {...logged, event: {...event, participant}}
    }
    case 'participantChanged':
      if (event.id === but || event.set.name === undefined) return logged
      return {...logged, event: {...event, set: {...event.set, name: ''}}}
    case 'signedOff':
      if (event.signOff.participantId === but) return logged
      return {...logged, event: {...event, signOff: nameless(event.signOff)}}
    case 'endorsed':
      if (event.endorsement.participantId === but) return logged
      return {...logged, event: {...event, endorsement: {...event.endorsement, name: ''}}}
    case 'ballotCounted': {
      const {waitingFor: _waitingFor, ...counted} = event
      return {...logged, event: counted}
    }
    default:
      return logged
  }
}

function nameless(signOff: SignOff): SignOff {
  const {onBehalfOf} = signOff
  return {...signOff, name: '', ...(onBehalfOf ? {onBehalfOf: {...onBehalfOf, name: ''}} : {})}
}

/** Who has not voted yet is a list of people, too: it comes with the names. */
function withoutWaiting(round: Round): Round {
  const {waitingFor: _waitingFor, ...rest} = round
  return rest
}
