import type {Role} from '../../../shared/record/people.ts'
import type {SeededNumbers} from '../../../shared/std/seededNumbers.ts'
import {sitDown} from './people.ts'
import type {Person, Seating} from './people.ts'
import type {Product} from './product.ts'

const departments = ['product', 'sales', 'marketing', 'medical'] as const

/** Where every role tries every route, there is somebody of each. */
const oneOfEach: readonly Seating[] = (['cofacilitator', 'reviewer', 'member'] as const).map(role => {
  return {name: `the ${role}`, department: 'service', role, overLane: false}
})

/**
 * Three to twelve people of one to four departments, some behind a slow lane, sometimes a second one who leads or one
 * who reviews; and the screen on the wall, which is an observer's seat.
 */
export async function aTeam(
  product: Product,
  numbers: SeededNumbers,
  ofEveryRole: boolean,
): Promise<readonly Person[]> {
  const size = numbers.between(3, 12)
  const houses = departments.slice(0, numbers.between(1, 4))
  const chief: Seating = {name: 'Frida', department: 'product', role: 'facilitator', overLane: false}
  const others = Array.from({length: size - 1}, (_, index): Seating => {
    const draw = numbers.next()
    const special: Role = draw < 0.5 ? 'reviewer' : draw < 0.8 ? 'cofacilitator' : 'observer'
    return {
      name: `Person ${index + 1}`,
      department: houses[numbers.between(0, 3) % houses.length] ?? 'sales',
      role: index > 2 && numbers.next() < 0.25 ? special : 'member',
      overLane: numbers.next() < 0.06,
    }
  })
  const screen: Seating = {name: 'the screen', department: 'product', role: 'observer', overLane: false, isScreen: true}
  const people = [await sitDown(product, chief, null)]
  const more = ofEveryRole ? oneOfEach : []
  for (const seating of [...others, ...more, screen]) people.push(await sitDown(product, seating, people[0] ?? null))
  return people
}

export const writes = ({role, isRevoked}: Person): boolean => role === 'member' && !isRevoked

/** Two members of one department; null where there are none. */
export function colleagues(people: readonly Person[], numbers: SeededNumbers): readonly [Person, Person] | null {
  const members = numbers.shuffled(people.filter(writes))
  for (const one of members) {
    const other = members.find(each => each !== one && departmentOf(each) === departmentOf(one))
    if (other) return [one, other]
  }
  return null
}

const departmentOf = ({devices}: Person) => devices[0]?.departmentId
