import type {RevisitCause} from '../domain/revisit.ts'
import type {Logged, PublicEvent} from './events.ts'
import type {WeightsDecided} from './round.ts'

/** What one entry of the log says, to be put in the reader's words. */
export type LogLine = {
  /** The kind of decision, or of fact; `log.kind.<kind>` names it. */
  readonly kind: string
  /** Somebody decided something; else it only happened. */
  readonly isDecision: boolean
  /** What it is about on the board. */
  readonly subjectIds: readonly string[]
  /** Names that its subjects had then, for those that are gone. */
  readonly subjectNames: readonly string[]
  /** Words people wrote: a reason, a conclusion. */
  readonly text: string
  /** Words of the method with their area, as `phase.engage`; what has a value, as `candidate=2`. */
  readonly details: readonly string[]
}

const happened: ReadonlySet<string> = new Set([
  'workshopOpened',
  'titleChanged',
  'departmentAdded',
  'participantJoined',
  'participantChanged',
  'notesRevealed',
  'roundRevealed',
  'consentAskedAgain',
  'deadlinePassed',
  'roundEndedEmpty',
  'endorsed',
  'customersImported',
  'exported',
  'signByPassed',
  'logChained',
] satisfies PublicEvent['is'][])

/** Kinds of facts that came later than this file are told as well, by their kind alone. (LOG-7) */
export function logLine({event}: Logged<PublicEvent>): LogLine {
  const said = saidBy(event)
  const kind = said.kind ?? event.is
  const {subjectIds = [], subjectNames = [], text = '', details = []} = said
  return {kind, isDecision: !happened.has(event.is), subjectIds, subjectNames, text, details}
}

/** Which day had come, or which condition held; shares as per cents. (DESEL-7) */
function causeDetail(cause: RevisitCause): string {
  if (cause.is === 'day') return `revisitDay=${cause.on}`
  const {figure, comparison, value} = cause
  const isShare = figure === 'customerShare' || figure === 'valueShare'
  return `revisit.${figure}.${comparison}=${isShare ? `${Number((value * 100).toFixed(4))} %` : value}`
}

function saidBy(event: PublicEvent): Partial<LogLine> {
  switch (event.is) {
    case 'decided': {
      const {kind, subjectIds, text, moved, madeAt, until, weights, causes = []} = event.decision
      const details = [
        ...(moved ? [`movedFrom=${moved.from}`, `movedTo=${moved.to}`] : []),
        ...(madeAt === undefined ? [] : [`madeAt=${madeAt}`]),
        ...(until === undefined ? [] : [`until=${until}`]),
        ...(weights === undefined ? [] : [`weigh=${inPercent(weights)}`]),
        ...causes.map(causeDetail),
      ]
      return {kind, subjectIds: kind === 'amended' ? [] : subjectIds, text, details}
    }
    case 'segmentDecided': {
      const {decided} = event
      const about = {subjectNames: [decided.name], subjectIds: [decided.segmentId]}
      switch (decided.is) {
        case 'deselected':
          return {...about, kind: 'deselected', text: decided.reasonText, details: [`reason.${decided.reason}`]}
        case 'broughtBack':
          return {...about, kind: 'broughtBack'}
        default:
          return {...about, kind: decided.is, subjectIds: [decided.segmentId, decided.into]}
      }
    }
    case 'checkWaived':
      return {
        subjectIds: event.waiver.subjectIds,
        text: event.waiver.reason,
        details: [`check.${event.waiver.checkId}`],
      }
    case 'phaseMoved':
      return {text: event.reason, details: [`phase.${event.from}`, `phase.${event.to}`]}
    case 'amended':
      return {text: event.reason, details: [`phase.${event.backTo}`]}
    case 'settingsChanged':
      return {details: Object.entries(event.set).map(([name, value]) => `setting.${name}=${String(value)}`)}
    case 'masksChanged':
      return {subjectIds: event.masks.map(({criterionId}) => criterionId)}
    case 'discussionConcluded': {
      const {segmentId, criterionId, conclusion} = event.discussion
      return {subjectIds: [segmentId, criterionId].filter(id => id !== ''), text: conclusion}
    }
    case 'objectionRaised': {
      const {segmentId, text} = event.objection
      return segmentId === undefined ? {text} : {subjectIds: [segmentId], text}
    }
    case 'objectionResolved':
      return {text: event.resolution, ...(event.isDissent ? {kind: 'objectionIsDissent'} : {})}
    case 'dissentWithdrawn':
      return {text: event.reason}
    case 'objectionPostponed': {
      const {postponed, segmentId} = event
      const details = [`postponedUntil=${postponed.until}`, `department.${postponed.ownerDepartmentId}`]
      return {text: postponed.reason, subjectIds: segmentId === undefined ? [] : [segmentId], details}
    }
    case 'signByMoved':
      return {details: event.until === null ? [] : [`signBy=${event.until}`]}
    case 'signByPassed':
      return {subjectIds: event.missing, details: [`signBy=${event.until}`]}
    case 'candidateFrozen':
      return {details: [`candidate=${event.candidate.number}`]}
    case 'signedOff':
      return {text: event.signOff.statement, details: [`candidate=${event.signOff.candidate}`]}
    case 'endorsed':
      return {text: event.endorsement.statement, details: [`candidate=${event.endorsement.candidate}`]}
    case 'versionAgreed':
      return {details: [`version=${event.version.number}`]}
    case 'exported':
      return {details: [`version=${event.line.number}`, event.line.target]}
    case 'roundOpened':
      return {details: [`round=${event.round.number}`]}
    case 'roundWithdrawn':
      return {text: event.reason, details: [`round=${event.number}`]}
    case 'roundEndedEmpty':
      return {details: [`round=${event.number}`]}
    case 'titleChanged':
      return {text: event.title}
    default:
      return {}
  }
}

/** In the order of the criteria that it is about: `40 / 35 / 25`. */
function inPercent({shares}: WeightsDecided): string {
  return shares.map(({share}) => Math.round(share * 100)).join(' / ')
}
