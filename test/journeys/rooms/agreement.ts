import {readFile} from 'node:fs/promises'
import {dialogOf, press, pressButton, write} from './people.ts'
import type {Person} from './people.ts'

export async function sign(person: Person, statement: string): Promise<void> {
  const {t, department} = person
  const name = {department: t(`department.${department}`)}
  await pressButton(person, 'agree.sign', name)
  await write(person, t('agree.statement'), statement, dialogOf(person))
  await pressButton(person, 'agree.sign', name, dialogOf(person))
  await dialogOf(person).waitFor({state: 'detached'})
}

/** What the page offers to take away, as the bytes that the browser saves. */
export async function download(person: Person, ending: string): Promise<string> {
  const {page} = person
  const link = page.getByRole('link', {name: new RegExp(`${ending.replaceAll('.', String.raw`\.`)}$`)})
  const [file] = await Promise.all([page.waitForEvent('download'), press(person, link)])
  return readFile(await file.path(), 'utf8')
}
