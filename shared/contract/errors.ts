type ErrorKind = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  /** What the client may do: send again at once, later, after reading what changed, after fixing the input, or never. */
  readonly retry: 'never' | 'afterFixing' | 'afterReading' | 'later'
}

/** Every refusal that leaves the server. The sentence and the advice are in `i18n/<language>/errors.ts`, by the same code. */
export const errorCodes = {
  'request.malformed': {status: 400, retry: 'afterFixing'},
  'request.headerMissing': {status: 403, retry: 'never'},
  'request.originRefused': {status: 403, retry: 'never'},
  'request.tooBig': {status: 413, retry: 'afterFixing'},
  'request.tooMany': {status: 429, retry: 'later'},
  'session.missing': {status: 401, retry: 'afterFixing'},
  'session.revoked': {status: 401, retry: 'never'},
  /** The same answer for "not there" and "not yours". (JOIN-2) */
  'board.unknown': {status: 404, retry: 'never'},
  'board.busy': {status: 503, retry: 'later'},
  'board.quarantined': {status: 503, retry: 'later'},
  'store.unavailable': {status: 503, retry: 'later'},
  'server.fault': {status: 500, retry: 'later'},
  'link.invalid': {status: 404, retry: 'never'},
  'resume.used': {status: 404, retry: 'never'},
  'name.missing': {status: 422, retry: 'afterFixing'},
  'department.missing': {status: 422, retry: 'afterFixing'},
  'right.missing': {status: 403, retry: 'never'},
  'phase.closed': {status: 409, retry: 'afterReading'},
  'phase.notAllowed': {status: 409, retry: 'afterReading'},
  'phase.gateBlocked': {status: 409, retry: 'afterFixing'},
  'phase.reasonMissing': {status: 422, retry: 'afterFixing'},
  'field.closed': {status: 409, retry: 'afterReading'},
  'record.unknown': {status: 404, retry: 'afterReading'},
  'record.malformed': {status: 422, retry: 'never'},
  'board.tooBig': {status: 413, retry: 'never'},
  'board.tooManyRemoved': {status: 409, retry: 'never'},
  'note.closed': {status: 409, retry: 'afterReading'},
  'note.empty': {status: 422, retry: 'afterFixing'},
  'note.tooMany': {status: 409, retry: 'never'},
  'notes.alreadyRevealed': {status: 409, retry: 'afterReading'},
  'notes.none': {status: 409, retry: 'afterFixing'},
  'round.closed': {status: 409, retry: 'afterReading'},
  'round.alreadyOpen': {status: 409, retry: 'afterReading'},
  'round.noCriteria': {status: 409, retry: 'afterFixing'},
  'round.noSegments': {status: 409, retry: 'afterFixing'},
  'round.tooFewVoters': {status: 409, retry: 'afterFixing'},
  'round.tooMany': {status: 409, retry: 'never'},
  'round.notAVoter': {status: 403, retry: 'never'},
  'round.consentMissing': {status: 409, retry: 'afterFixing'},
  'round.noBallots': {status: 409, retry: 'afterFixing'},
  'ballot.masked': {status: 422, retry: 'afterFixing'},
  'ballot.malformed': {status: 422, retry: 'afterFixing'},
  'privacy.loosened': {status: 409, retry: 'never'},
  'segment.unknown': {status: 404, retry: 'afterReading'},
  'segment.reasonMissing': {status: 422, retry: 'afterFixing'},
  'segment.exitMissing': {status: 422, retry: 'afterFixing'},
  'segment.revisitMissing': {status: 422, retry: 'afterFixing'},
  'check.unknown': {status: 404, retry: 'afterReading'},
  'check.notWaivable': {status: 409, retry: 'never'},
  'reason.missing': {status: 422, retry: 'afterFixing'},
  'participant.unknown': {status: 404, retry: 'afterReading'},
  'approver.taken': {status: 409, retry: 'afterReading'},
  'facilitator.last': {status: 409, retry: 'afterFixing'},
  'import.unknown': {status: 404, retry: 'afterReading'},
  'import.empty': {status: 422, retry: 'afterFixing'},
  'import.tooBig': {status: 413, retry: 'afterFixing'},
  'import.tooManyRows': {status: 413, retry: 'afterFixing'},
  'import.tooManyColumns': {status: 413, retry: 'afterFixing'},
  'import.notText': {status: 415, retry: 'afterFixing'},
  'import.mixedEncodings': {status: 422, retry: 'afterFixing'},
  'import.duplicateIds': {status: 409, retry: 'afterFixing'},
  'import.columnUnknown': {status: 422, retry: 'afterFixing'},
  'import.failed': {status: 422, retry: 'afterFixing'},
  'customers.none': {status: 404, retry: 'afterFixing'},
  'candidate.none': {status: 409, retry: 'afterReading'},
  'model.changed': {status: 409, retry: 'afterReading'},
  'model.unknown': {status: 404, retry: 'never'},
  'model.invalid': {status: 409, retry: 'afterFixing'},
  'export.unknown': {status: 404, retry: 'never'},
  'export.needsCustomers': {status: 409, retry: 'afterFixing'},
  'objection.open': {status: 409, retry: 'afterFixing'},
  'example.off': {status: 404, retry: 'never'},
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCodes
export type ErrorBody = {readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>>}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
