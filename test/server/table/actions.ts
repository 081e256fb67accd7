import type {ErrorCode} from '../../../shared/contract/errors.ts'
import * as schemas from '../../../shared/contract/schemas.ts'
import {emptyGuide} from '../../../shared/domain/guide.ts'
import {asId} from '../../../shared/std/ids.ts'
import {id} from '../../shared/domain/commands/plainBoard.ts'
import type {APerson, Reply} from '../http/aPerson.ts'
import type {ActionName} from './writtenTable.ts'

/** What stands on the board that an action speaks of. */
export type Standing = {
  readonly roundId: string
  readonly ballot: object
  readonly cell: {readonly segmentId: string; readonly criterionId: string}
  readonly objectionId: string
  readonly waiverId: string
  readonly removalId: string
  readonly candidate: {readonly number: number; readonly contentHash: string}
  readonly joinToken: string
  /** A member whom nothing depends on. */
  readonly otherId: string
  /** Who could sign in the place of a department's approver. */
  readonly colleagues: Readonly<Record<string, string>>
  /** Who leads this copy, to put right what an action needs. */
  readonly frida: APerson
}

export type Tried = {
  /** Method and path as the contract has them. */
  readonly endpoint: string
  readonly run: (person: APerson, standing: Standing) => Promise<Reply>
  /** What has to be so on a copy before it can be done there. */
  readonly before?: (standing: Standing) => Promise<unknown>
  /** What it does to the workshop where it is done: something, unless it says otherwise. */
  readonly changes?: 'nothing' | 'perhaps' | 'something'
  /** The refusal that is written down for everybody to read. */
  readonly toldAll?: ErrorCode
  /** The refusal that keeps something for its author alone, where it fits the round. (BAL-3) */
  readonly keptFor?: ErrorCode
}

const aNote = (noteId: string) => ({
  id: noteId,
  text: 'Somebody who knows us',
  side: 'customer',
  family: null,
  evidence: 'interview',
})
const aCriterion = {
  ...{id: id('service'), name: 'Service', kind: 'custom', axis: 'strength', rank: 'z'},
  ...{anchor1: '', anchor5: '', anchor9: '', knockout: null, notAsked: []},
}
const board = '/api/v1/boards/:id'
const model = '/api/v1/models/:modelId'

export const actions: Readonly<Record<ActionName, Tried>> = {
  readRecord: {endpoint: `GET ${board}/record`, run: p => p.get('/record'), changes: 'nothing'},
  readWhereItStands: {endpoint: `GET ${board}`, run: p => p.get(''), changes: 'nothing'},
  readCandidate: {endpoint: `GET ${board}/candidate`, run: p => p.get('/candidate'), changes: 'nothing'},
  makeDeviceKey: {endpoint: `GET ${board}/device-key`, run: p => p.get('/device-key'), changes: 'nothing'},
  resumeElsewhere: {endpoint: `POST ${board}/resume-links`, run: p => p.post('/resume-links'), changes: 'perhaps'},
  join: {
    endpoint: `POST ${board}/join`,
    run: (p, {joinToken}) => p.post('/join', {name: 'Nils', department: 'service', token: joinToken}),
    changes: 'perhaps',
  },
  makeScreenLink: {endpoint: `POST ${board}/screen-links`, run: p => p.post('/screen-links'), changes: 'perhaps'},
  takeTicket: {endpoint: `POST ${board}/ticket`, run: p => p.post('/ticket'), changes: 'nothing'},
  readDecisions: {endpoint: `GET ${board}/decisions`, run: p => p.get('/decisions'), changes: 'nothing'},
  takeDecisionsAway: {endpoint: `GET ${board}/decisions/file`, run: p => p.get('/decisions/file'), changes: 'nothing'},
  seeDoor: {
    endpoint: `GET ${board}/door`,
    run: (p, {joinToken}) => p.get('/door', {'x-join-token': joinToken}),
    changes: 'nothing',
  },

  moveOn: {endpoint: `POST ${board}/phase`, run: p => p.post('/phase', {move: 'next'})},
  moveBack: {
    endpoint: `POST ${board}/phase`,
    run: p => p.post('/phase', {move: 'back', reason: 'We were too fast'}),
  },
  moveBackWithoutReason: {endpoint: `POST ${board}/phase`, run: p => p.post('/phase', {move: 'back'})},

  keepNote: {
    endpoint: `PUT ${board}/notes/:noteId`,
    run: p => p.put(`/notes/${id('another')}`, aNote(id('another'))),
  },
  dropNote: {
    endpoint: `DELETE ${board}/notes/:noteId`,
    run: p => p.delete(`/notes/${id(`note-${p.participantId.slice(0, 15)}`)}`),
  },
  revealNotes: {endpoint: `POST ${board}/notes/reveal`, run: p => p.post('/notes/reveal')},
  reopenNotes: {endpoint: `POST ${board}/notes/reopen`, run: p => p.post('/notes/reopen'), changes: 'perhaps'},

  changeGuide: {
    endpoint: `PUT ${board}/guide`,
    run: p => p.put('/guide', {...emptyGuide, hints: {...emptyGuide.hints, virtual: 'Begin with a question'}}),
  },
  // What is kept is the browser's: the workshop is as it was.
  saveTemplate: {
    endpoint: `POST ${board}/templates`,
    run: p => p.post('/templates', {name: 'As in autumn', description: ''}),
    changes: 'nothing',
  },

  changeMasks: {
    endpoint: `PUT ${board}/masks`,
    run: (p, {cell}) => p.put('/masks', {masks: [{criterionId: cell.criterionId, departmentIds: ['sales']}]}),
  },
  prepareCriteria: {
    endpoint: `POST ${board}/prepared-criteria`,
    run: p => p.post('/prepared-criteria', {keep: [aCriterion], drop: []}),
  },
  openRound: {endpoint: `POST ${board}/rounds`, run: p => p.post('/rounds')},
  askForWeights: {endpoint: `POST ${board}/rounds`, run: p => p.post('/rounds', {only: 'weights'})},
  setWeights: {
    endpoint: `POST ${board}/weights`,
    run: (p, {ballot, cell}) => {
      const weighed = schemas.ballot.parse(ballot).weights.map(({criterionId}) => criterionId)
      const [first = asId<'criterion'>(cell.criterionId), ...others] = weighed
      const weights = others.map(criterionId => ({criterionId, percent: 10}))
      const rest = {criterionId: first, percent: 100 - 10 * others.length}
      return p.post('/weights', {weights: [rest, ...weights], reason: 'What the strategy says'})
    },
  },
  consent: {
    endpoint: `POST ${board}/rounds/:roundId/consent`,
    run: (p, {roundId}) => p.post(`/rounds/${roundId}/consent`, {accepted: true}),
  },
  declineRound: {
    endpoint: `POST ${board}/rounds/:roundId/consent`,
    run: (p, {roundId}) => p.post(`/rounds/${roundId}/consent`, {accepted: false}),
  },
  castBallot: {
    endpoint: `PUT ${board}/rounds/:roundId/ballot`,
    // A ballot of its own: what says the same as the one that is kept is not late. (BAL-3)
    run: (p, {roundId, ballot}) => p.put(`/rounds/${roundId}/ballot`, {...ballot, done: false}),
    keptFor: 'round.closed',
  },
  dropLateBallot: {
    endpoint: `DELETE ${board}/late-ballot`,
    run: p => p.delete('/late-ballot'),
    changes: 'nothing',
  },
  withdrawRound: {
    endpoint: `POST ${board}/rounds/:roundId/withdraw`,
    run: (p, {roundId}) => p.post(`/rounds/${roundId}/withdraw`, {reason: 'It was opened too early'}),
  },
  revealRound: {
    endpoint: `POST ${board}/rounds/:roundId/reveal`,
    run: (p, {roundId}) => p.post(`/rounds/${roundId}/reveal`),
  },
  concludeDiscussion: {
    endpoint: `POST ${board}/discussions`,
    run: (p, {roundId, cell}) => p.post('/discussions', {roundId, ...cell, conclusion: 'We look again in autumn'}),
  },

  decide: {
    endpoint: `POST ${board}/decisions`,
    run: p => p.post('/decisions', {kind: 'other', subjectIds: [], text: 'We ask five clinics'}),
  },
  waive: {
    endpoint: `POST ${board}/waivers`,
    run: p => p.post('/waivers', {checkId: 'frame.downstream_missing', subjectIds: ['service'], reason: 'On leave'}),
    before: ({frida, waiverId}) => frida.delete(`/waivers/${waiverId}`),
  },
  waiveWhatCannotBeWaived: {
    endpoint: `POST ${board}/waivers`,
    run: p => p.post('/waivers', {checkId: 'signoff.missing', subjectIds: ['sales'], reason: 'On leave'}),
  },
  withdrawWaiver: {
    endpoint: `DELETE ${board}/waivers/:waiverId`,
    run: (p, {waiverId}) => p.delete(`/waivers/${waiverId}`),
  },
  restoreRemoved: {
    endpoint: `POST ${board}/removals/:removalId/restore`,
    run: (p, {removalId}) => p.post(`/removals/${removalId}/restore`),
  },

  object: {endpoint: `POST ${board}/objections`, run: p => p.post('/objections', {text: 'The offer is not ready'})},
  resolveObjection: {
    endpoint: `POST ${board}/objections/:objectionId/resolve`,
    run: (p, {objectionId}) => p.post(`/objections/${objectionId}/resolve`, {resolution: 'We wait for the trial'}),
    // Once it is resolved, it stays as it was resolved.
    changes: 'perhaps',
  },
  withdrawDissent: {
    endpoint: `POST ${board}/objections/:objectionId/withdraw`,
    run: (p, {objectionId}) => p.post(`/objections/${objectionId}/withdraw`, {reason: 'We have found the people'}),
    before: ({frida, objectionId}) =>
      frida.post(`/objections/${objectionId}/resolve`, {resolution: 'Three of four go on', isDissent: true}),
  },
  postponeObjection: {
    endpoint: `POST ${board}/objections/:objectionId/postpone`,
    run: (p, {objectionId}) =>
      p.post(`/objections/${objectionId}/postpone`, {reason: 'Ask', until: '2099-01-01', ownerDepartmentId: 'sales'}),
  },
  sign: {
    endpoint: `POST ${board}/sign-offs`,
    run: (p, {candidate: {number, contentHash}}) =>
      p.post('/sign-offs', {candidate: number, contentHash, statement: 'We do this.'}),
  },
  endorse: {
    endpoint: `POST ${board}/endorsements`,
    run: (p, {candidate: {number, contentHash}}) =>
      p.post('/endorsements', {candidate: number, contentHash, statement: 'I do, too.'}),
  },
  signAnotherHash: {
    endpoint: `POST ${board}/sign-offs`,
    run: (p, {candidate: {number}}) =>
      p.post('/sign-offs', {candidate: number, contentHash: 'sha256:another', statement: 'We do this.'}),
  },
  agreeWithoutTooEarly: {
    endpoint: `POST ${board}/outcome`,
    run: (p, {candidate: {number, contentHash}}) =>
      p.post('/outcome', {candidate: number, contentHash, without: ['marketing'], statement: 'They are on leave.'}),
  },
  amend: {
    endpoint: `POST ${board}/amend`,
    run: p => p.post('/amend', {backTo: 'engage', reason: 'The offer has changed'}),
  },

  delegateSigning: {
    endpoint: `POST ${board}/delegations`,
    run: (p, {colleagues, otherId}) => p.post('/delegations', {participantId: colleagues[p.departmentId] ?? otherId}),
  },
  endDelegation: {endpoint: `DELETE ${board}/delegations/:departmentId`, run: p => p.delete('/delegations/product')},
  moveSignBy: {endpoint: `PUT ${board}/sign-by`, run: p => p.put('/sign-by', {until: '2099-01-01T00:00:00.000Z'})},
  reportLateEdits: {endpoint: `POST ${board}/late-edits`, run: p => p.post('/late-edits', {edits: 2})},
  planReview: {
    endpoint: `PUT ${board}/review`,
    run: (p, {otherId}) => p.put('/review', {reviewOn: '2099-01-01', ownerId: otherId}),
  },
  readReview: {endpoint: `GET ${board}/review`, run: p => p.get('/review'), changes: 'nothing'},
  startDraft: {endpoint: `POST ${board}/drafts`, run: p => p.post('/drafts', {from: 1})},

  rename: {endpoint: `PUT ${board}/title`, run: p => p.put('/title', {title: 'Winter'})},
  addDepartment: {endpoint: `POST ${board}/departments`, run: p => p.post('/departments', {name: 'Market access'})},
  changeOther: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: (p, {otherId}) => p.patch(`/participants/${otherId}`, {name: 'Another name'}),
  },
  revokeOther: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: (p, {otherId}) => p.patch(`/participants/${otherId}`, {revoked: true}),
  },
  nameApprover: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: (p, {otherId}) => p.patch(`/participants/${otherId}`, {signsFor: 'medical'}),
  },
  makeFacilitator: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: (p, {otherId}) => p.patch(`/participants/${otherId}`, {role: 'facilitator'}),
  },
  changeOwnName: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: p => p.patch(`/participants/${p.participantId}`, {name: 'A new name'}),
  },
  changeOwnDepartment: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: p => p.patch(`/participants/${p.participantId}`, {departmentId: 'medical'}),
  },
  takeVote: {
    endpoint: `PATCH ${board}/participants/:participantId`,
    run: (p, {otherId}) => p.patch(`/participants/${otherId}`, {votes: true}),
  },
  changeSettings: {endpoint: `PATCH ${board}/settings`, run: p => p.patch('/settings', {currency: 'SEK'})},
  changeJudgedLimits: {
    endpoint: `PATCH ${board}/settings`,
    run: p => p.patch('/settings', {departmentGapMax: 4, minCoverage: 0.6}),
  },
  loosenPrivacy: {
    endpoint: `PATCH ${board}/settings`,
    run: p => p.patch('/settings', {names: 'named'}),
    toldAll: 'privacy.loosened',
  },
  readLink: {endpoint: `GET ${board}/link`, run: p => p.get('/link'), changes: 'nothing'},
  renewLink: {endpoint: `POST ${board}/link`, run: p => p.post('/link')},
  resumeOther: {
    endpoint: `POST ${board}/resume-links`,
    run: (p, {otherId}) => p.post('/resume-links', {participantId: otherId}),
    changes: 'perhaps',
  },
  uploadCustomers: {
    endpoint: `POST ${board}/imports`,
    run: p =>
      p.send('POST', `/api/v1/boards/${p.boardId}/imports`, new TextEncoder().encode('customer_id,beds\nC1,400\n'), {
        'content-type': 'text/csv',
      }),
    changes: 'perhaps',
  },
  openLastGood: {endpoint: `POST ${board}/last-good`, run: p => p.post('/last-good')},

  readModel: {endpoint: `GET ${model}`, run: p => p.get(`/api/v1/models/${p.boardId}.1`), changes: 'nothing'},
  compare: {
    endpoint: `GET ${model}/diff/:other`,
    run: p => p.get(`/api/v1/models/${p.boardId}.1/diff/${p.boardId}.1`),
    changes: 'nothing',
  },
  exportModel: {
    endpoint: `GET ${model}/export/:target`,
    run: p => p.get(`/api/v1/models/${p.boardId}.1/export/segmodel.json`),
  },
  exportCustomers: {
    endpoint: `GET ${model}/export/:target`,
    run: p => p.get(`/api/v1/models/${p.boardId}.1/export/assignments.csv`),
  },
}

/** Endpoints that no phase and no role is asked about, or that need more than a board to be tried. */
export const notInTheTable: Readonly<Record<string, string>> = {
  'POST /api/v1/boards': 'there is no board yet',
  'POST /api/v1/examples': 'there is no board yet',
  'GET /api/v1/seats': 'lists the boards of a browser',
  'GET /api/v1/templates': 'of a browser and of no board: template tests',
  'GET /api/v1/templates/:templateId': 'of a browser and of no board: template tests',
  'DELETE /api/v1/templates/:templateId': 'of a browser and of no board: template tests',
  [`POST ${board}/deselections`]: 'only a draft after a version has what is looked at again: second-year tests',
  [`POST ${board}/resume`]: 'the link is the right: access tests',
  [`POST ${board}/leave`]: 'the own device only: access tests',
  [`GET ${board}/last-good`]: 'of a damaged board: its own tests',
  [`PUT ${board}/imports/:importId`]: 'asks the same right as the upload',
  [`POST ${board}/imports/:importId/commit`]: 'asks the same right as the upload',
  [`DELETE ${board}/imports/:importId`]: 'asks the same right as the upload',
  [`GET ${board}/imports/:importId/rejected`]: 'asks the same right as the upload',
  [`GET ${model}/exports`]: 'asks the same right as the model',
}
