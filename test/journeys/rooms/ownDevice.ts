import type {Locator, Page} from 'playwright-core'
import {caller} from './caller.ts'
import {chooseFromMenu, closeDialog, dialogOf, press, reads} from './people.ts'
import type {Person} from './people.ts'

/** Everything that this browser stores for us, key by key, bytes as letters. */
export async function storedIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const ask = async <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no storage')))
      })
    const lines: string[] = []
    for (const {name} of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([ask(rows.getAllKeys()), ask(rows.getAll())])
        for (const [at, key] of keys.entries()) {
          const value: unknown = values[at]
          const words = value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value)
          lines.push(`${String(key)} ${words}`)
        }
      }
      database.close()
    }
    const small = [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
    return [...lines, ...small.map(([key, value]) => `${key} ${value}`)]
  })
}

export function unsentRows(stored: readonly string[]): readonly string[] {
  return stored.filter(line => line.includes('/work/'))
}

/** Says in the menu that this device is one's own. */
export async function callItOwn(person: Person): Promise<void> {
  await openDeviceDialog(person)
  await tickOwn(person, dialogOf(person))
  await closeDialog(person)
}

/** The box has a second line, so its first is not all of its words. */
export async function tickOwn(person: Person, place: Page | Locator = person.page): Promise<void> {
  await press(person, place.getByText(person.t('device.keep')).first())
  await place.getByRole('checkbox', {checked: true}).waitFor({state: 'attached'})
}

export async function openDeviceDialog(person: Person): Promise<void> {
  const {page, t} = person
  const menu: Locator = page.getByRole('button', {name: t('top.more'), exact: true})
  await chooseFromMenu(person, menu, t('device.title'))
  await reads(person, t('device.leaveWhat'), dialogOf(person))
}

/** The tab breaks as a tab does: at once, with all it had in memory. What is left is the browser. */
export async function breakTab({page, context}: Person): Promise<void> {
  const broken = new Promise<void>(done => page.once('crash', () => done()))
  const debug = await context.newCDPSession(page)
  // Nobody is left to answer.
  void debug.send('Page.crash').catch(() => undefined)
  await broken
  await page.close()
}

/** The same person in a new tab of the same browser. */
export async function openAgain(person: Person, address: string): Promise<Person> {
  const page = await person.context.newPage()
  await page.goto(address)
  return {...person, page}
}

export function boardIn(address: string): string {
  return new URL(address).pathname.split('/')[2] ?? ''
}

/** The leader takes a seat away, as the dialog of the people does. */
export async function revoke(leader: Person, origin: string, boardId: string, name: string): Promise<void> {
  const call = caller(leader.context, origin)
  const {record}: {readonly record?: unknown} = await call('GET', `/boards/${boardId}/record`)
  // The edge: the record that the product itself wrote.
  const {participants} = record as {readonly participants: readonly {id: string; name: string}[]}
  const seat = participants.find(one => one.name === name)
  await call('PATCH', `/boards/${boardId}/participants/${seat?.id ?? ''}`, {revoked: true})
}
