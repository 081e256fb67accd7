import type {Json} from './canonicalJson.ts'
import type {ModelContent, ModelSegment} from './content.ts'
import type {Fields} from './fieldChanges.ts'

/** Parts of a model as a reader would name them. */
export const diffParts = [
  'objective',
  'departments',
  'needs',
  'attributes',
  'segments',
  'tiers',
  'deselections',
  'criteria',
  'plan',
  'contents',
  'commitments',
  'waivers',
  'thresholds',
  'customers',
] as const
export type DiffPart = (typeof diffParts)[number]

export type Item = {readonly fields: Fields; readonly about: Readonly<Record<string, string>>}

type Collection = {
  readonly part: DiffPart
  readonly items: (content: ModelContent) => ReadonlyMap<string, Item>
}

/** Each part as things under their ids, with the fields that mean something. */
export const collections: readonly Collection[] = [
  {part: 'departments', items: ({departments}) => byId(departments)},
  {part: 'needs', items: ({needs}) => byId(needs)},
  {part: 'attributes', items: ({attributes}) => byId(attributes)},
  {part: 'segments', items: segments},
  {part: 'deselections', items: ({deselections}) => under(deselections, ({segmentId}) => segmentId, ['segmentId'])},
  // Where a tier stands and what stands in it is compared by order.
  {part: 'tiers', items: ({tiers}) => under(tiers, ({id}) => id, ['id', 'position', 'segmentIds'])},
  {part: 'criteria', items: ({criteria}) => byId(criteria)},
  {part: 'plan', items: ({plan}) => under(plan, ({id}) => id, ['id'], ['segmentId', 'channel', 'contentId'])},
  {part: 'contents', items: ({contents}) => byId(contents)},
  {
    part: 'commitments',
    items: ({commitments}) => under(commitments, ({id}) => id, ['id'], ['segmentId', 'department']),
  },
  {
    part: 'waivers',
    items: ({waivers}) =>
      under(waivers, ({check, subjects}) => [check, ...subjects.toSorted()].join(' '), [], ['check']),
  },
]

/** A segment with where it stands. A rule is known by its hash, which no order of its conditions changes. */
function segments(content: ModelContent): ReadonlyMap<string, Item> {
  const found = content.segments.map((segment): readonly [string, Item] => {
    const {id, precedence: _order, status: _place, score: _score, coverage: _judged, rule, ...fields} = segment
    const {definitionHash, ...rest} = fields
    return [
      id,
      {
        fields: {
          ...rest,
          place: placeOf(content, segment),
          // Both travel: the hash tells whether it is another rule, the rule says which.
          ...(rule ? {rule: {hash: definitionHash ?? '', rule: rule as Json}} : {}),
        },
        about: {},
      },
    ]
  })
  return new Map(found)
}

/** The tier's id, or a word for where else it is. */
function placeOf({tiers}: ModelContent, {id, status}: ModelSegment): string {
  if (status !== 'active') return status
  return tiers.find(({segmentIds}) => segmentIds.includes(id))?.id ?? 'unplaced'
}

function byId(things: readonly {readonly id: string}[]): ReadonlyMap<string, Item> {
  return under(things, ({id}) => id, ['id'])
}

function under<Thing extends object>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
  left: readonly string[],
  about: readonly string[] = [],
): ReadonlyMap<string, Item> {
  return new Map(
    things.map((thing): readonly [string, Item] => {
      // The types of the content hold only what JSON can hold.
      const entries = Object.entries(thing) as readonly (readonly [string, Json])[]
      return [
        key(thing),
        {
          fields: Object.fromEntries(entries.filter(([name]) => !left.includes(name))),
          about: Object.fromEntries(
            entries.filter(([name]) => about.includes(name)).map(([name, value]) => [name, String(value)]),
          ),
        },
      ]
    }),
  )
}
