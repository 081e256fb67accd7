import {csvField} from './csvField.ts'
import type {Exporter, Loss} from './exporter.ts'
import {fileStem} from './exporter.ts'
import {standingOf} from './standing.ts'

const header = ['customer_key', 'segment_id', 'segment', 'tier', 'deselected', 'reason', 'version', 'content_hash']
const rowsAtOnce = 500

/** Every customer exactly once, with a segment or explicitly none. (EXP-2) */
export const assignmentsCsv: Exporter = {
  target: 'assignments.csv',
  mediaType: 'text/csv; charset=utf-8',
  needsCustomers: true,
  fileName: model => `${fileStem(model)}-assignments.csv`,
  losses: (model): readonly Loss[] => [
    // a segment that was merged away has no rule of its own any more
    {code: 'loss.rules', params: {count: model.content.segments.filter(({status}) => status !== 'merged').length}},
    {code: 'loss.scores', params: {}},
    {code: 'loss.plan', params: {count: model.content.plan.length}},
    ...(model.content.waivers.length > 0
      ? [{code: 'loss.waivers', params: {count: model.content.waivers.length}}]
      : []),
    ...(model.outcome.kind === 'agreed_without' ? [{code: 'loss.outcome', params: {}}] : []),
  ],
  async *write(model, assignments) {
    const standing = standingOf(model)
    let rows = `${header.join(',')}\r\n`
    let waiting = 0
    for await (const {customerKey, segmentId, matched} of assignments) {
      const segment = segmentId === null ? undefined : standing.get(segmentId)
      const reason = segmentId === null ? 'none' : matched.length > 1 ? 'precedence' : 'rule'
      const fields = [
        customerKey,
        segmentId ?? '',
        segment?.name ?? '',
        segment?.tier ?? '',
        segment?.deselected === true ? 'true' : 'false',
        reason,
        String(model.number),
        model.contentHash,
      ]
      rows += `${fields.map(csvField).join(',')}\r\n`
      waiting += 1
      if (waiting === rowsAtOnce) {
        yield rows
        rows = ''
        waiting = 0
      }
    }
    if (rows !== '') yield rows
  },
}
