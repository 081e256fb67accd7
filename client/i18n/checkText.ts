import type {Board} from '../../shared/domain/board.ts'
import type {GateNeed} from '../../shared/domain/checks/gate.ts'
import {groupTitle} from '../../shared/domain/needGroups.ts'
import {asId} from '../../shared/std/ids.ts'
import type {Finding, FindingParam} from '../../shared/domain/checks/finding.ts'
import {never} from '../../shared/std/never.ts'
import type {Text, TextKey} from '../../shared/i18n/text.ts'
import type {Format} from './format.ts'
import type {Words} from './useWords.ts'

type Reader = {readonly text: Text; readonly format: Format; readonly words: Words}

/** What a check says, with the names and numbers as this reader writes them. */
export function checkText(finding: Finding, board: Board, reader: Reader): string {
  const params = Object.entries(finding.params).map(([name, param]) => [name, paramText(param, board, reader)])
  return reader.text(`check.${finding.id}`, Object.fromEntries(params))
}

/** What the gate needs of one thing, by its name. */
export function needText(need: NamedNeed, thing: FindingParam, board: Board, reader: Reader): string {
  return reader.text(namedNeeds[need], {[thing.is]: paramText(thing, board, reader)})
}

/** Needs that are about certain things say so in a sentence of their own. */
const namedNeeds = {
  clusters: 'gate.untold',
  validRules: 'gate.invalidRule',
  approvers: 'gate.unsigned',
} as const satisfies Partial<Record<GateNeed, TextKey>>
export type NamedNeed = keyof typeof namedNeeds

export function isNamed(need: GateNeed): need is NamedNeed {
  return need in namedNeeds
}

function paramText(param: FindingParam, board: Board, {text, format, words}: Reader): string {
  switch (param.is) {
    case 'department':
      return words.departmentName(param.id)
    case 'cluster':
      return groupTitle(board, asId<'cluster'>(param.id)) || text('check.untitled')
    case 'content':
      return titleOf(board.contents, param.id) || text('check.untitled')
    case 'attribute':
      return nameOf(board.attributes, param.id) || text('check.untitled')
    case 'segment':
      return nameOf(board.segments, param.id) || text('check.untitled')
    case 'criterion': {
      const criteria: ReadonlyMap<string, Parameters<Words['criterionName']>[0]> = board.criteria
      const criterion = criteria.get(param.id)
      return criterion ? words.criterionName(criterion) : text('check.untitled')
    }
    case 'tier':
      return words.tierName(nameOf(board.tiers, param.id)) || text('check.untitled')
    case 'kind':
      return text(`criterion.${param.kind}`)
    case 'channel':
      return text(`channelAs.${param.channel}`)
    case 'share':
      return format.share(param.share)
    case 'count':
      return format.number(param.count)
    case 'date':
      return format.date(param.date)
    default:
      return never(param)
  }
}

function nameOf(records: ReadonlyMap<string, {readonly name: string}>, id: string): string {
  return records.get(id)?.name ?? ''
}
function titleOf(records: ReadonlyMap<string, {readonly title: string}>, id: string): string {
  return records.get(id)?.title ?? ''
}
