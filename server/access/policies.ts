import type {Participant, Role} from '../../shared/record/people.ts'
import {leads} from '../../shared/record/people.ts'

type Who = Pick<Participant, 'role' | 'votes' | 'signsFor' | 'revoked' | 'isScreen'>
type Rule = (who: Who) => boolean

const anybody: Rule = () => true
const leadsTheWorkshop: Rule = who => leads(who.role)
const facilitatorOnly: Rule = who => who.role === 'facilitator'
const voter: Rule = who => who.votes && writesOnBoard(who.role)
const notObserver: Rule = who => who.role !== 'observer'

/** Facilitators, co-facilitators and members write; reviewers comment; observers read. */
export function writesOnBoard(role: Role): boolean {
  return leads(role) || role === 'member'
}

/** The one table of rights: what is done, and who may. (JOIN-3, SIGN-5) */
const policies = {
  read: anybody,
  /** The candidate, what has changed, the log: for people, not for the screen in the room. */
  consult: anybody,
  writeSilently: voter,
  /** Whose vote counts is frozen when a round opens: what a seat is given or loses later counts from the next one on. */
  vote: who => writesOnBoard(who.role),
  conclude: who => writesOnBoard(who.role),
  object: notObserver,
  postpone: leadsTheWorkshop,
  sign: who => who.signsFor !== null,
  /** Who does not sign for a department stands behind it for oneself. */
  endorse: who => who.role !== 'observer' && who.signsFor === null,
  decide: leadsTheWorkshop,
  /** Why a segment was split: whoever may do it says so. */
  decideOnBoard: who => writesOnBoard(who.role),
  movePhase: leadsTheWorkshop,
  openRound: leadsTheWorkshop,
  reveal: leadsTheWorkshop,
  waive: leadsTheWorkshop,
  changeMasks: leadsTheWorkshop,
  /** What matters to ourselves waits until what matters to the customers is settled. (PHASE-4) */
  prepareCriteria: leadsTheWorkshop,
  changeGuide: leadsTheWorkshop,
  /** The words of the frame leave the workshop. */
  saveTemplate: facilitatorOnly,
  changeSettings: leadsTheWorkshop,
  changeParticipant: leadsTheWorkshop,
  /** One's own name and, before scoring, department. */
  changeOwnSeat: anybody,
  amend: leadsTheWorkshop,
  agreeWithout: leadsTheWorkshop,
  startDraft: leadsTheWorkshop,
  planReview: leadsTheWorkshop,
  setSignBy: leadsTheWorkshop,
  /** An approver, or whoever was named in her place. */
  delegate: notObserver,
  restore: leadsTheWorkshop,
  import: leadsTheWorkshop,
  invite: leadsTheWorkshop,
  download: notObserver,
  /** Customer keys leave the house. */
  assignments: facilitatorOnly,
} as const satisfies Record<string, Rule>

export type Action = keyof typeof policies

export function may(action: Action, who: Who): boolean {
  if (who.isScreen && action !== 'read') return false
  return !who.revoked && policies[action](who)
}
