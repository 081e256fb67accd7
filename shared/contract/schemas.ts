import * as z from 'zod/mini'
import {isIsoDate} from '../std/isoDate.ts'
import {isWritable} from '../std/field.ts'
import type {Id} from '../std/ids.ts'
import {families} from '../domain/entities/attribute.ts'
import {axes, criterionKinds} from '../domain/entities/criterion.ts'
import {noteEvidences, sides} from '../domain/entities/note.ts'
import {scoreEvidences} from '../record/round.ts'

export const languages = ['en', 'sv', 'da'] as const
export type Language = (typeof languages)[number]

export const language = z.enum(languages)
export const none = z.optional(z.undefined())

/** Text from a person: trimmed, NFC, writable as UTF-8. */
export const words = (max: number, min = 0) =>
  z.string().check(z.trim(), z.normalize('NFC'), z.minLength(min), z.maxLength(max), z.refine(isWritable))

/** An id of one kind of thing; the shape is checked here, whether it exists is asked later. */
export function idOf<Kind extends string>() {
  const schema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))
  // The edge: a checked string becomes an id of the kind that the endpoint expects.
  return schema as unknown as z.ZodMiniType<Id<Kind>, string>
}

/** `yyyy-mm-dd`, and a day that there is. */
export const day = z.string().check(z.refine(isIsoDate))

export const personName = words(60, 1)
export const departmentWord = words(60, 1)
export const reason = words(1000, 1)

export const silentNote = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/)),
  text: words(600, 1),
  side: z.enum(sides),
  family: z.nullable(z.enum(families)),
  evidence: z.enum(noteEvidences),
})

export const ballot = z.strictObject({
  scores: z
    .array(
      z.strictObject({
        segmentId: idOf<'segment'>(),
        criterionId: idOf<'criterion'>(),
        score: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
        evidence: z.nullable(z.enum(scoreEvidences)),
        comment: words(600),
      }),
    )
    .check(z.maxLength(2000)),
  /** Swing points, or the place of every criterion in one's order; never some of both. (CRIT-8) */
  weights: z.union([
    z
      .array(
        z.strictObject({
          criterionId: idOf<'criterion'>(),
          points: z.number().check(z.minimum(0), z.maximum(100)),
        }),
      )
      .check(z.maxLength(50)),
    z
      .array(z.strictObject({criterionId: idOf<'criterion'>(), rank: z.int().check(z.minimum(1), z.maximum(50))}))
      .check(z.maxLength(50)),
  ]),
  done: z.boolean(),
})

/** What a criterion says, wherever it is kept. */
export const criterionFields = {
  name: words(120),
  kind: z.enum(criterionKinds),
  axis: z.enum(axes),
  anchor1: words(200),
  anchor5: words(200),
  anchor9: words(200),
  knockout: z.nullable(z.strictObject({below: z.number().check(z.minimum(1), z.maximum(9))})),
}
