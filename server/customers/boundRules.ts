import type {Catalogue, CatalogueEntry, Rule} from '../../shared/definition/ast.ts'
import {duckdbIdentifier} from '../../shared/definition/compile/duckdb.ts'
import {renameAttributes} from '../../shared/definition/ruleTree.ts'
import type {Customers} from './openCustomers.ts'

/** Rules made to speak of the columns of one customer file. */
export type Binding = {
  readonly rule: (rule: Rule) => Rule
  readonly catalogue: Catalogue
  /** What stands after FROM. */
  readonly from: string
}

/**
 * Binds the attributes of a board to the columns of its file.
 *
 * An attribute that the file does not have, or has as another type, is missing for every customer: its
 * conditions count all of them as unknown, instead of failing or guessing.
 */
export function bindTo(customers: Customers, catalogue: Catalogue): Binding {
  const names = new Map<string, string>()
  const entries: (readonly [string, CatalogueEntry])[] = []
  const absent: string[] = []
  for (const [key, entry] of catalogue) {
    const stored = customers.columns.get(key)
    const valueType = entry.valueType === 'enum' ? 'text' : entry.valueType
    const isStored = stored?.valueType === valueType
    const name = isStored ? stored.name : `absent ${absent.length}`
    if (!isStored) absent.push(`NULL::${sqlTypes[valueType]} AS ${duckdbIdentifier(name)}`)
    names.set(key, name)
    entries.push([name, entry])
  }
  return {
    rule: rule => renameAttributes(rule, attr => names.get(attr) ?? attr),
    catalogue: new Map(entries),
    from: absent.length === 0 ? 'customers' : `(SELECT *, ${absent.join(', ')} FROM customers)`,
  }
}

const sqlTypes = {text: 'VARCHAR', number: 'DECIMAL(18, 0)', date: 'DATE', boolean: 'BOOLEAN'} as const
