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
}

const aNote = (noteId: string) => ({
  id: noteId,
  text: 'Somebody who knows us',
  side: 'customer',
  family: null,
  evidence: 'interview',
})
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

  changeMasks: {
    endpoint: `PUT ${board}/masks`,
    run: (p, {cell}) => p.put('/masks', {masks: [{criterionId: cell.criterionId, departmentIds: ['sales']}]}),
  },
  openRound: {endpoint: `POST ${board}/rounds`, run: p => p.post('/rounds')},
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
    run: (p, {roundId, ballot}) => p.put(`/rounds/${roundId}/ballot`, ballot),
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
  sign: {
    endpoint: `POST ${board}/sign-offs`,
    run: (p, {candidate: {number, contentHash}}) =>
      p.post('/sign-offs', {candidate: number, contentHash, statement: 'We do this.'}),
  },
  signAnotherHash: {
    endpoint: `POST ${board}/sign-offs`,
    run: (p, {candidate: {number}}) =>
      p.post('/sign-offs', {candidate: number, contentHash: 'sha256:another', statement: 'We do this.'}),
  },
  amend: {
    endpoint: `POST ${board}/amend`,
    run: p => p.post('/amend', {backTo: 'engage', reason: 'The offer has changed'}),
  },

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
  loosenPrivacy: {endpoint: `PATCH ${board}/settings`, run: p => p.patch('/settings', {names: 'named'})},
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
  [`POST ${board}/resume`]: 'the link is the right: access tests',
  [`POST ${board}/leave`]: 'the own device only: access tests',
  [`GET ${board}/last-good`]: 'of a damaged board: its own tests',
  [`PUT ${board}/imports/:importId`]: 'asks the same right as the upload',
  [`POST ${board}/imports/:importId/commit`]: 'asks the same right as the upload',
  [`DELETE ${board}/imports/:importId`]: 'asks the same right as the upload',
  [`GET ${board}/imports/:importId/rejected`]: 'asks the same right as the upload',
  [`GET ${model}/exports`]: 'asks the same right as the model',
}
