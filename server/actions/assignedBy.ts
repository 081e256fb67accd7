import type {Catalogue, CatalogueEntry} from '../../shared/definition/ast.ts'
import type {ValueType} from '../../shared/domain/entities/attribute.ts'
import {valueTypes} from '../../shared/domain/entities/attribute.ts'
import type {BoardId} from '../../shared/domain/entities/ids.ts'
import type {ModelContent} from '../../shared/model/content.ts'
import {assignments} from '../customers/assignments.ts'
import type {Assignment} from '../customers/assignments.ts'
import {openCustomers} from '../customers/openCustomers.ts'
import type {RuledSegment} from '../customers/profileSegments.ts'
import {customerFile} from './customerFiles.ts'

/** Every customer of the file that the version was agreed on, by the rules that were agreed. (EXP-2) */
export async function* assignedBy(
  dataDir: string,
  boardId: BoardId,
  content: ModelContent,
  importId: string,
): AsyncGenerator<Assignment> {
  const customers = await openCustomers(customerFile(dataDir, boardId, importId), content.data?.asOf ?? null)
  try {
    yield* assignments(customers, ruledSegments(content), catalogueOf(content))
  } finally {
    customers.close()
  }
}

/** Those that were counted when the version was agreed, in their precedence: the same customers as in its figures. */
function ruledSegments(content: ModelContent): readonly RuledSegment[] {
  const counted = new Set(content.data?.segments.map(({segmentId}) => segmentId))
  return content.segments
    .filter(({id}) => counted.has(id))
    .toSorted((a, b) => a.precedence - b.precedence)
    .flatMap(({id, rule}) => (rule ? [{id, rule}] : []))
}

function catalogueOf({attributes}: ModelContent): Catalogue {
  return new Map(
    attributes.map(({key, valueType, options = []}): [string, CatalogueEntry] => [
      key,
      {valueType: valueTypes.find((known): known is ValueType => known === valueType) ?? 'text', options},
    ]),
  )
}
