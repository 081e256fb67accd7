import {pick, write} from './people.ts'
import type {Person} from './people.ts'

export async function writeObjective(
  person: Person,
  objective: {
    readonly text: string
    readonly businessGoal: string
    readonly offer: string
    readonly market: string
    readonly horizon: string
  },
): Promise<void> {
  const {t} = person
  await write(person, t('frame.objective'), objective.text)
  await write(person, t('frame.businessGoal'), objective.businessGoal)
  await write(person, t('frame.offer'), objective.offer)
  await write(person, t('frame.market'), objective.market)
  await write(person, t('frame.horizon'), objective.horizon)
  await pick(person, t('frame.unit'), t('unit.organisation'))
}
