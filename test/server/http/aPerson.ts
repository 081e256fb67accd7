import type {BoardId, DepartmentId, ParticipantId} from '../../../shared/domain/entities/ids.ts'
import type {Role} from '../../../shared/record/people.ts'
import type {RecordState} from '../../../shared/record/state.ts'
import {asId} from '../../../shared/std/ids.ts'
import {partAt, readAnswer, wordAt} from './readAnswer.ts'
import type {Answer} from './readAnswer.ts'

type Ask = (path: string, init: RequestInit) => Promise<Response> | Response
export type Reply = {
  readonly status: number
  readonly body: Answer
  readonly headers: Headers
  readonly text: string
}

/** A browser with its cookie, as far as the API sees it. */
export class APerson {
  readonly #ask: Ask
  cookie = ''
  boardId = '' as BoardId
  participantId = '' as ParticipantId
  departmentId = '' as DepartmentId
  joinToken = ''
  resumeUrl = ''
  /** Every byte that ever came back. */
  readonly heard: string[] = []

  constructor(ask: Ask) {
    this.#ask = ask
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await this.#ask(path, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : {cookie: this.cookie}),
        ...(method === 'GET' ? {} : {'x-enig': '1'}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body)}),
    })
    const text = await response.text()
    this.heard.push(text)
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.split(';')[0] ?? ''
    const {status, headers: named} = response
    return {status, body: readAnswer(text, named.get('content-type') ?? ''), headers: named, text}
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', this.#at(path), undefined, headers)
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', this.#at(path), body, headers)
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PUT', this.#at(path), body, headers)
  }

  patch(path: string, body: unknown): Promise<Reply> {
    return this.send('PATCH', this.#at(path), body)
  }

  delete(path: string): Promise<Reply> {
    return this.send('DELETE', this.#at(path))
  }

  /** Opens a workshop as its facilitator. */
  async open(set: Record<string, unknown> = {}): Promise<this> {
    const body = {title: 'Autumn', language: 'en', name: 'Frida', department: 'product', ...set}
    const reply = await this.send('POST', '/api/v1/boards', body)
    if (reply.status !== 201) throw new Error(reply.text)
    this.#seated(reply)
    this.joinToken = wordAt(reply.body, 'joinToken')
    return this
  }

  async join(host: APerson, name: string, department: string): Promise<this> {
    this.boardId = host.boardId
    const reply = await this.post('/join', {name, department, token: host.joinToken})
    if (reply.status !== 200) throw new Error(reply.text)
    this.#seated(reply)
    this.resumeUrl = wordAt(reply.body, 'resumeUrl')
    return this
  }

  async record(): Promise<RecordState> {
    // what a record is the server's own tests say; here it is taken at its word
    return partAt((await this.get('/record')).body, 'record') as unknown as RecordState
  }

  async become(role: Role, host: APerson): Promise<void> {
    const reply = await host.patch(`/participants/${this.participantId}`, {role})
    if (reply.status !== 200) throw new Error(reply.text)
  }

  #seated({body}: Reply): void {
    this.boardId = asId(wordAt(body, 'boardId'))
    this.participantId = asId(wordAt(body, 'participantId'))
    this.departmentId = asId(wordAt(body, 'departmentId'))
  }

  /** Paths that begin with a slash and no `api` are those of this person's board. */
  #at(path: string): string {
    return path.startsWith('/api/') ? path : `/api/v1/boards/${this.boardId}${path}`
  }
}
