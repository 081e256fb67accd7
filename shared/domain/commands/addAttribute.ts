import type {Board} from '../board.ts'
import type {Decision} from '../change.ts'
import {change, noChange, refuse} from '../change.ts'
import type {Availability, Family, Layer, ValueType} from '../entities/attribute.ts'
import type {AttributeId} from '../entities/ids.ts'

/** Adds an attribute by hand. Its key is its name, made unique: rules and files refer to it. */
export function addAttribute(
  board: Board,
  input: {
    id: AttributeId
    name: string
    valueType: ValueType
    options?: readonly string[]
    family?: Family | null
    layer?: Layer | null
    availability?: Availability | null
  },
): Decision {
  const {id, valueType, options = [], family = null, layer = null, availability = null} = input
  const name = input.name.trim()
  if (name === '') return refuse('record.malformed', {field: 'name'})
  if (board.attributes.has(id)) return noChange
  const key = freeKey(board, name)
  const fields = {name, key, valueType, options, family, layer, availability}
  return change({do: 'create', kind: 'attributes', id, fields})
}

function freeKey(board: Board, name: string): string {
  const taken = new Set([...board.attributes.values()].map(({key}) => key))
  let key = name
  for (let count = 2; taken.has(key); count += 1) key = `${name.slice(0, 110)} ${count}`
  return key
}
