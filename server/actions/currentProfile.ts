import type {Catalogue} from '../../shared/definition/ast.ts'
import {definitionHash} from '../../shared/definition/hash.ts'
import type {ImportSummary} from '../../shared/definition/importPreview.ts'
import {catalogueOf, segmentRule} from '../../shared/definition/segmentRule.ts'
import {ruleFaults} from '../../shared/definition/validate.ts'
import type {Board} from '../../shared/domain/board.ts'
import type {ValueType} from '../../shared/domain/entities/attribute.ts'
import {segmentsInOrder} from '../../shared/domain/segmentsInOrder.ts'
import type {RecordState} from '../../shared/record/state.ts'
import type {RuledSegment} from '../customers/profileSegments.ts'

/** The attributes that the customer file has as columns, of the type that rules expect. Others cannot be counted. */
export function countableCatalogue(board: Board, file: ImportSummary): Catalogue {
  const columns = new Map(file.columns.map(({key, valueType}) => [key, storedAs(valueType)]))
  return new Map([...catalogueOf(board)].filter(([key, {valueType}]) => columns.get(key) === storedAs(valueType)))
}

/** Segments whose rules can be counted, in order of precedence: deselected ones too, merged ones not. (DESEL-3, RULE-5) */
export function countableSegments(board: Board, catalogue: Catalogue): readonly RuledSegment[] {
  return segmentsInOrder(board).flatMap(({id}) => {
    const spelled = segmentRule(board, id)
    return spelled.is === 'rule' && ruleFaults(spelled.rule, catalogue).length === 0 ? [{id, rule: spelled.rule}] : []
  })
}

/** Are the counts those of the rules as they stand, in the precedence that holds? */
export function isCounted(board: Board, {customers, profile}: RecordState): boolean {
  // Counts of an earlier release have no curve: they are made once more. (VALUE-1)
  if (!customers || !profile || profile.curve === undefined) return false
  const catalogue = countableCatalogue(board, customers)
  const wanted = countableSegments(board, catalogue).map(({id, rule}) => `${id} ${definitionHash(rule, catalogue)}`)
  return wanted.join('\n') === profile.segments.map(({id, hash}) => `${id} ${hash}`).join('\n')
}

/** A list of words is a column of text. */
function storedAs(valueType: ValueType): Exclude<ValueType, 'enum'> {
  return valueType === 'enum' ? 'text' : valueType
}
