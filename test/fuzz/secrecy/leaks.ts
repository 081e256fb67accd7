import type {Hub, Work} from '../../../server/rooms/hub.ts'
import type {Ballot} from '../../../shared/record/round.ts'
import type {Leak} from './leak.ts'

/** Products that leak, each in its own way: faults that somebody could write, and that the suite must find. */
export const leaks: readonly (Leak & {readonly finds: RegExp})[] = [
  {
    name: 'the count says how many of those who voted were in favour',
    finds: /can tell apart/,
    hub: hub => withWork(hub, work => ({...work, events: work.events?.map(each => withFavour(each, work))})),
  },
  {
    name: 'the count says who it was that voted or wrote',
    finds: /can tell apart/,
    hub: hub => withWork(hub, work => ({...work, by: work.private?.[0]?.to ?? work.by})),
  },
  {
    name: 'the log says what was judged, to find a fault',
    finds: /the log has heard the comment/,
    hub: (hub, {say}) =>
      withWork(hub, work => {
        const ballot = ballotIn(work)
        if (ballot) say(`kept ${JSON.stringify(ballot).slice(0, 400)}`)
        return work
      }),
  },
  {
    name: 'a refusal says what was written last',
    finds: /has heard the note/,
    hub: hub => {
      let last = ''
      const watching = withWork(hub, work => {
        for (const {event} of work.private ?? []) if (event.is === 'noteKept') last = event.note.text
        return work
      })
      return {
        ...watching,
        decide: async (boardId, task) => {
          const done = await watching.decide(boardId, task)
          return done.ok || last === '' ? done : {...done, params: {...done.params, last}}
        },
      }
    },
  },
  {
    name: 'the leader’s record holds everybody’s notes',
    finds: /Frida has heard the note/,
    hub: hub => {
      const notes = new Map<string, unknown[]>()
      const watching = withWork(hub, (work, boardId) => {
        for (const {event} of work.private ?? [])
          if (event.is === 'noteKept') notes.set(boardId, [...(notes.get(boardId) ?? []), event.note])
        return work
      })
      return {
        ...watching,
        viewOf: async (boardId, participantId) => {
          const record = await watching.viewOf(boardId, participantId)
          const role = record?.participants.find(({id}) => id === participantId)?.role
          if (!record || role !== 'facilitator') return record
          return {...record, mine: {...record.mine, notes: (notes.get(boardId) ?? []) as typeof record.mine.notes}}
        },
      }
    },
  },
  {
    name: 'a note is on the board before the reveal, out of sight',
    finds: /has heard the note/,
    hub: hub =>
      withWork(hub, work => {
        const note = work.private?.flatMap(({event}) => (event.is === 'noteKept' ? event.note : []))[0]
        if (!note) return work
        const {text} = note
        return {...work, changes: [{do: 'text', kind: 'meta', id: '', field: 'businessGoal', to: text}]}
      }),
  },
  {
    name: 'a sign of life is as long as the ballot',
    finds: /can tell apart/,
    hub: hub => withFrame(hub, ballot => signOfLife(JSON.stringify(ballot).length)),
  },
  {
    name: 'behind an empty update stand as many bytes as the ballot has',
    finds: /can tell apart/,
    hub: hub => withFrame(hub, ballot => Uint8Array.of(0, 2, 2, 0, 0, ...Buffer.from(JSON.stringify(ballot)).fill(0))),
  },
  {
    name: 'an answer lets guess how much the last ballot holds',
    finds: /can tell apart/,
    app: app => {
      let bytes = 0
      const {request} = app
      app.request = async (input, init) => {
        if (init?.method === 'PUT' && typeof init.body === 'string') bytes = init.body.length
        const answer = await request(input, init)
        if (init?.method === 'GET') answer.headers.set('server-timing', `read;dur=${bytes / 100}`)
        return answer
      }
      return app
    },
  },
]

/** Everybody hears this with each ballot. */
function withFrame(hub: Hub, frameOf: (ballot: Ballot) => Uint8Array): Hub {
  const wires = new Set<{readonly send: (frame: Uint8Array) => void}>()
  const watching = withWork(hub, work => {
    const ballot = ballotIn(work)
    if (ballot) for (const wire of wires) wire.send(frameOf(ballot))
    return work
  })
  return {
    ...watching,
    attach: async (boardId, wire, who) => {
      wires.add(wire)
      return watching.attach(boardId, wire, who)
    },
  }
}

function withWork(hub: Hub, changed: (work: Work, boardId: string) => Work): Hub {
  return {
    ...hub,
    decide: (boardId, task) =>
      hub.decide(boardId, room => {
        const leaky = Object.create(room, {
          commit: {value: (work: Work) => room.commit(changed(work, boardId))},
        }) as typeof room
        return task(leaky)
      }),
  }
}

function ballotIn(work: Work): Ballot | null {
  return work.private?.flatMap(({event}) => (event.is === 'ballotKept' ? event.ballot : []))[0] ?? null
}

function withFavour<Event extends {readonly is: string}>(event: Event, work: Work): Event {
  const scores = ballotIn(work)?.scores.flatMap(({score}) => score ?? [])
  if (event.is !== 'ballotCounted' || !scores) return event
  return {...event, inFavour: scores.filter(score => score > 5).length}
}

/** A presence of nobody, with a hint of this length. */
function signOfLife(length: number): Uint8Array {
  const hint = 'x'.repeat(Math.min(120, length % 120))
  return Uint8Array.of(1, hint.length + 4, 1, 1, 1, hint.length, ...Buffer.from(hint))
}
