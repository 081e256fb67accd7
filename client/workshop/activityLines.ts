import type {Logged} from '../../shared/record/events.ts'
import type {Removal} from '../../shared/record/removal.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {TextKey, TextParams} from '../../shared/i18n/text.ts'

/** One line of the activity list: who (null: the product itself), when, and which sentence. */
export type ActivityLine = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly key: TextKey
  readonly params: TextParams
  /** Words people wrote: a reason, a decision. */
  readonly quote: string
  /** Params that are ids or words of the method, to be said in the reader's words. */
  readonly named: Readonly<Record<string, {readonly is: 'phase' | 'department' | 'person'; readonly id: string}>>
  /** Said as a list in the sentence's `what`; those who lead can bring it back. */
  readonly removal: Removal | null
}

/**
 * What happened, newest first: what the record keeps for good, and what this tab heard since it joined.
 */
export function activityLines(record: RecordState, heard: readonly Logged[]): readonly ActivityLine[] {
  return [...kept(record), ...heard.flatMap(heardLine)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

type Extra = Partial<Pick<ActivityLine, 'params' | 'quote' | 'named' | 'removal'>>

function line(id: string, at: string, by: string | null, key: TextKey, extra: Extra = {}): ActivityLine {
  return {id, at, by, key, params: {}, quote: '', named: {}, removal: null, ...extra}
}

function kept(record: RecordState): readonly ActivityLine[] {
  return [
    ...record.decisions.map(({id, at, by, kind, text}) =>
      line(id, at, by === 'server' ? null : by, `activity.decision.${kind}`, {quote: text}),
    ),
    ...record.waivers.map(({id, at, by, reason}) => line(id, at, by, 'activity.waived', {quote: reason})),
    ...record.objections.map(({id, at, by, text}) => line(id, at, by, 'activity.objected', {quote: text})),
    ...record.refusedLoosenings.map(({field, by, at}) => line(`loosened ${field} ${at}`, at, by, 'activity.loosened')),
    ...record.removals.map(removal =>
      line(`removal ${removal.id}`, removal.at, removal.by, 'activity.removed', {removal}),
    ),
    ...record.discussions.map(({at, by, conclusion, segmentId, criterionId}) =>
      line(`${segmentId} ${criterionId} ${at}`, at, by, 'activity.concluded', {quote: conclusion}),
    ),
    ...record.rounds.map(({id, openedAt, number}) =>
      line(`${id} opened`, openedAt, null, 'activity.roundOpened', {params: {number}}),
    ),
    ...record.rounds.flatMap(({id, revealedAt, number}) =>
      revealedAt === null ? [] : [line(`${id} shown`, revealedAt, null, 'activity.roundShown', {params: {number}})],
    ),
    ...record.takenBack.map(({id, at, by, number, reason}) =>
      reason === null
        ? line(`${id} empty`, at, null, 'activity.roundEndedEmpty', {params: {number}})
        : line(`${id} back`, at, by === 'server' ? null : by, 'activity.roundTakenBack', {
            params: {number},
            quote: reason,
          }),
    ),
    ...(record.noteWriting.revealedAt === null
      ? []
      : [line('notes', record.noteWriting.revealedAt, null, 'activity.notesShown')]),
    ...(record.candidate === null
      ? []
      : [
          line('candidate', record.candidate.frozenAt, record.candidate.by, 'activity.frozen', {
            params: {number: record.candidate.number},
          }),
        ]),
    ...record.signOffs.map(({departmentId, participantId, at}) =>
      line(`signed ${departmentId}`, at, participantId, 'activity.signed', {
        named: {department: {is: 'department', id: departmentId}},
      }),
    ),
    ...record.endorsements.map(({participantId, at, statement}) =>
      line(`endorsed ${participantId}`, at, participantId, 'activity.endorsed', {quote: statement}),
    ),
    ...record.delegations.map(({at, from, to, departmentId}) =>
      line(`delegated ${departmentId} ${at}`, at, from, 'activity.delegated', {
        named: {person: {is: 'person', id: to}, department: {is: 'department', id: departmentId}},
      }),
    ),
    ...record.delegations.flatMap(({endedAt, to, departmentId}) =>
      endedAt === null
        ? []
        : [
            line(`ended ${departmentId} ${endedAt}`, endedAt, null, 'activity.delegationEnded', {
              named: {person: {is: 'person', id: to}},
            }),
          ],
    ),
    ...record.versions.map(({number, agreedAt}) =>
      line(`version ${number}`, agreedAt, null, 'activity.agreed', {params: {number}}),
    ),
    ...record.exports.map(({number, target, at, by}) =>
      line(`export ${target} ${at}`, at, by, 'activity.exported', {params: {number, target}}),
    ),
  ]
}

/** Only what the record itself does not keep, so that nothing stands there twice. */
function heardLine({at, by, event}: Logged, index: number): readonly ActivityLine[] {
  const who = by === 'server' ? null : by
  const id = `heard ${index} ${at}`
  switch (event.is) {
    case 'participantJoined':
      if (event.participant.isScreen) return []
      return [
        line(id, at, event.participant.id, 'activity.joined', {
          named: {department: {is: 'department', id: event.participant.departmentId}},
        }),
      ]
    case 'phaseMoved':
      return [line(id, at, who, 'activity.phase', {named: {phase: {is: 'phase', id: event.to}}})]
    case 'titleChanged':
      return [line(id, at, who, 'activity.title', {params: {title: event.title}})]
    case 'departmentAdded':
      return [
        line(id, at, who, 'activity.department', {named: {department: {is: 'department', id: event.department.id}}}),
      ]
    case 'participantChanged': {
      const person = {person: {is: 'person', id: event.id}} as const
      if (event.set.revoked === true) return [line(id, at, who, 'activity.revoked', {named: person})]
      return [line(id, at, who, 'activity.seat', {named: person})]
    }
    case 'customersImported':
      return [line(id, at, who, 'activity.imported', {params: {rows: event.customers.rows}})]
    case 'masksChanged':
      return [line(id, at, who, 'activity.masks')]
    case 'settingsChanged':
      return [line(id, at, who, 'activity.settings')]
    case 'signByPassed':
      return [line(id, at, who, 'activity.signByPassed')]
    case 'reviewPlanned':
      return [line(id, at, who, 'activity.reviewPlanned')]
    case 'signByMoved':
      return [line(id, at, who, 'activity.signBy')]
    case 'notesReopened':
      return [line(id, at, who, 'activity.notesReopened')]
    case 'waiverWithdrawn':
      return [line(id, at, who, 'activity.unwaived')]
    case 'objectionPostponed':
      return [line(id, at, who, 'activity.postponed', {quote: event.postponed.reason})]
    case 'dissentWithdrawn':
      return [line(id, at, who, 'activity.withdrawn', {quote: event.reason})]
    case 'objectionResolved':
      return [line(id, at, who, 'activity.resolved', {quote: event.resolution})]
    default:
      return []
  }
}
