import {choose, dialogOf, press, pressButton, reads} from './people.ts'
import type {Person} from './people.ts'
import type {CustomerFile} from './customerFile.ts'

/** A customer file comes in: chosen, looked at, used. */
export async function bringIn(leader: Person, file: CustomerFile): Promise<void> {
  const {page, t, number} = leader
  await pressButton(leader, 'customers.importOpen')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(leader, page.getByRole('button', {name: t('customers.choose')})),
  ])
  await chooser.setFiles({name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.csv)})
  await choose(leader, t('customers.valueColumn'), file.valueColumn, dialogOf(leader))
  const rows = number(file.rows.length)
  await reads(leader, t('customers.rows', {count: file.rows.length, rows}), dialogOf(leader))
  await pressButton(leader, 'customers.use', {rows})
  await reads(leader, t('customers.count', {count: file.rows.length, rows}))
}
