import type {Happened, Stage} from './act.ts'
import {asked, leading} from './act.ts'
import type {Person} from './model.ts'
import {wordAt} from '../../server/http/readAnswer.ts'

const keys = Array.from({length: 12}, (_, index) => `C${index + 1}`)
const csv = ['customer_id,beds', ...keys.map((key, index) => `${key},${index === 5 ? '' : 90 + index * 5}`), ''].join(
  '\n',
)

/** A small customer file, as the facilitator brings it. */
export async function importCustomers({model, shop}: Stage, actor: Person): Promise<Happened> {
  const wanted = leading(actor, () => (model.phase === 'agree' ? 'phase.closed' : 'done'))
  const path = `/api/v1/boards/${shop.boardId}/imports`
  const type = {'content-type': 'text/csv'}
  // A machine that has no time for a file says so.
  const slow = wanted === 'done' ? ['done', 'import.tooSlow'] : wanted
  const uploaded = await asked(slow, actor.browser.send('POST', path, new TextEncoder().encode(csv), type))
  if (uploaded.got !== 'done') return uploaded
  return asked(['done', 'import.tooSlow'], actor.browser.post(`/imports/${wordAt(uploaded.body, 'importId')}/commit`))
}

/** I8: each customer of the file stands in the export exactly once, in one segment or in none; null when there is none. */
export async function exportedOnce({model, shop}: Stage): Promise<string | null> {
  const facilitator = model.people.find(({role, seated}) => role === 'facilitator' && seated)
  const number = model.versions.at(-1)
  if (!facilitator || number === undefined) return null
  const reply = await facilitator.browser.get(`/api/v1/models/${shop.boardId}.${number}/export/assignments.csv`)
  if (reply.status === 409) return null
  const found = reply.text
    .split('\r\n')
    .slice(1)
    .flatMap(line => /^"?(C\d+)"?,/.exec(line)?.[1] ?? [])
  const same = found.toSorted().join() === keys.toSorted().join()
  return same ? null : `I8: the export names ${found.join(' ')}`
}
