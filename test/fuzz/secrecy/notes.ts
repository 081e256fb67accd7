import {noteEvidences} from '../../../shared/domain/entities/note.ts'
import {families} from '../../../shared/domain/entities/attribute.ts'
import {asId} from '../../../shared/std/ids.ts'
import {chiefDevice, idOf} from './people.ts'
import type {Person} from './people.ts'
import type {Workshop} from './workshop.ts'

/** What a person can do with silent notes; each is one thing that happens. */
export const noteActs = {
  write: (workshop: Workshop, person: Person) => keep(workshop, person, newId(workshop)),
  'write once more': (workshop: Workshop, person: Person) =>
    keep(workshop, person, anyOf(workshop, person.noteIds) ?? newId(workshop)),
  'throw away': async (workshop: Workshop, person: Person) => {
    const id = anyOf(workshop, person.noteIds)
    if (id === null) return
    const author = workshop.hand(person)
    const reply = await deviceOf(workshop, author).delete(`/notes/${id}`)
    if (reply.status !== 200) return void (workshop.counts.refusals += 1)
    workshop.keptNotes.delete(`${idOf(author)} ${id}`)
    person.noteIds = person.noteIds.filter(each => each !== id)
  },
  /** What is refused must not stand in an answer to somebody else, nor in the log. */
  'write wrongly': async (workshop: Workshop, person: Person) => {
    const author = workshop.hand(person)
    const text = textOf(workshop, person, author)
    const id = newId(workshop)
    const note = {id, text, side: 'customer', family: null, evidence: 'data'}
    const wrong = workshop.numbers.oneOf([
      {...note, text: text.padEnd(700, text)},
      {...note, [text.slice(0, 36)]: true},
      {...note, id: 'another'},
      {...note, evidence: text},
      [text],
    ] as const)
    const reply = await deviceOf(workshop, author).put(`/notes/${id}`, wrong)
    if (reply.status < 400) throw new Error('a wrong note was kept')
    workshop.counts.refusals += 1
  },
} satisfies Record<string, (workshop: Workshop, person: Person) => Promise<unknown>>

async function keep(workshop: Workshop, person: Person, id: string): Promise<void> {
  const {numbers, counts, keptNotes, twist} = workshop
  const author = workshop.hand(person)
  const text = textOf(workshop, person, author)
  const canary = text.slice(0, text.indexOf(' '))
  const turn = twist.thinksOtherwise(person) ? 1 : 0
  const sides = ['customer', 'company'] as const
  const side = sides[(numbers.between(0, 1) + turn) % 2]
  const family = [null, ...families][(numbers.between(0, families.length) + turn) % (families.length + 1)]
  const evidence = noteEvidences[(numbers.between(0, noteEvidences.length - 1) + turn) % noteEvidences.length]
  const device = deviceOf(workshop, author)
  const send = async () => {
    const reply = await device.put(`/notes/${id}`, {id, text, side, family, evidence})
    if (reply.status !== 200) {
      if (reply.body.code === 'note.closed') counts.late += 1
      else counts.refusals += 1
      return
    }
    counts.notes += 1
    keptNotes.set(`${idOf(author)} ${id}`, canary)
    if (!person.noteIds.includes(id)) person.noteIds.push(id)
  }
  if (person.isAway) person.waiting.push(send)
  else await send()
}

/** A canary and so many words that one note is as long as no other. */
function textOf({numbers, secrets, twist}: Workshop, person: Person, author: Person): string {
  const words = numbers.between(1, 30) + (twist.thinksOtherwise(person) ? 20 : 0)
  return `${secrets.made(idOf(author), 'note')} ${'we hear this often '.repeat(words).slice(0, words * 9)}`.trim()
}

/** The person at any of her browsers. */
export function deviceOf({numbers}: Workshop, person: Person) {
  const which = numbers.between(0, 3)
  return person.devices[which % person.devices.length] ?? chiefDevice(person)
}

function newId({numbers}: Workshop): string {
  return asId(`note-${numbers.between(1e8, 2e8)}`.padEnd(21, '_'))
}

function anyOf({numbers}: Workshop, ids: readonly string[]): string | null {
  return ids[numbers.between(0, 1000) % Math.max(1, ids.length)] ?? null
}
