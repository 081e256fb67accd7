import type {Doing} from '../../shared/contract/messages.ts'
import type {DepartmentId, ParticipantId} from '../../shared/domain/entities/ids.ts'
import type {Participant} from '../../shared/record/people.ts'
import type {RecordState} from '../../shared/record/state.ts'

/** Who has the workshop open right now, and what they say they are doing. */
export type Here = ReadonlyMap<string, Doing>

export type PersonHere = {
  readonly id: ParticipantId
  readonly name: string
  readonly initials: string
  readonly role: Participant['role']
  readonly votes: boolean
  readonly signsFor: DepartmentId | null
  readonly invented: boolean
  readonly me: boolean
  readonly here: boolean
  readonly doing: Doing
}

export type DepartmentPeople = {readonly departmentId: DepartmentId; readonly people: readonly PersonHere[]}

/** People's seats by department in the workshop's order; whoever is away keeps their place. Departments without a seat stay too. */
export function peopleByDepartment(
  record: Pick<RecordState, 'departments' | 'participants' | 'mine'>,
  here: Here,
): readonly DepartmentPeople[] {
  const seats = record.participants.filter(({revoked, isScreen}) => !revoked && !isScreen)
  return record.departments.map(({id}) => ({
    departmentId: id,
    people: seats
      .filter(({departmentId}) => departmentId === id)
      .map(seat => ({
        id: seat.id,
        name: seat.name,
        initials: initialsOf(seat.name),
        role: seat.role,
        votes: seat.votes,
        signsFor: seat.signsFor,
        invented: seat.invented,
        me: seat.id === record.mine.participantId,
        here: seat.id === record.mine.participantId || here.has(seat.id),
        doing: here.get(seat.id) ?? {},
      })),
  }))
}

/** How many there are whose names this reader may not see, and how many of them are here now. (JOIN-7) */
export function unnamed(people: readonly Pick<PersonHere, 'name' | 'here'>[]): {
  readonly count: number
  readonly here: number
} {
  const without = people.filter(({name}) => name === '')
  return {count: without.length, here: without.filter(({here}) => here).length}
}

/** "Karin Falk" is KF, "SO" stays SO, "Anna" is AN. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const letters = last === '' ? beginning(first, 2) : beginning(first, 1) + beginning(last, 1)
  return letters.toLocaleUpperCase()
}

function beginning(word: string, letters: number): string {
  return Array.from(word).slice(0, letters).join('')
}
