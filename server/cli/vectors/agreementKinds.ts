import * as z from 'zod/mini'
import {delphiStability} from '../../../shared/domain/maths/delphiStability.ts'
import {departmentGap} from '../../../shared/domain/maths/departmentGap.ts'
import {disagreementIndex} from '../../../shared/domain/maths/disagreementIndex.ts'
import {icc} from '../../../shared/domain/maths/icc.ts'
import {kendallExact} from '../../../shared/domain/maths/kendallExact.ts'
import {kendallW} from '../../../shared/domain/maths/kendallW.ts'
import {krippendorffAlpha} from '../../../shared/domain/maths/krippendorffAlpha.ts'
import {spread} from '../../../shared/domain/maths/spread.ts'
import type {VectorKind} from './kind.ts'
import {mapOf, object, same} from './kind.ts'

const maybe = z.nullable(z.number())
const ratingsInput = z.object({ratings: z.array(maybe)})
const gapInput = z.object({
  segments: z.array(z.string()),
  departments: z.record(z.string(), z.array(z.record(z.string(), maybe))),
})
const concordanceInput = z.object({ratings: z.array(z.array(maybe))})
const alphaInput = z.object({data: z.array(z.array(maybe))})
const tableInput = z.object({data: z.array(z.array(z.number()))})
const roundsInput = z.object({previous: z.array(maybe), current: z.array(maybe)})

/** Agreement, disagreement and how far people lie apart. */
export const agreementKinds = {
  disagreement_index: given => {
    const {classic, index, ...rest} = disagreementIndex(ratingsInput.parse(given).ratings)
    return {
      ...rest,
      disagreement_index: index,
      classic: {
        low_third: classic.lowThird,
        high_third: classic.highThird,
        each_extreme_needed: classic.eachExtremeNeeded,
        disagreement: classic.disagreement,
      },
    }
  },

  department_gap: given => {
    const {segments, departments} = gapInput.parse(given)
    const raters = new Map(Object.entries(departments).map(([id, rows]) => [id, rows.map(mapOf)]))
    const result = departmentGap(segments, raters)
    return {
      medians: object(result.medians, medians => object(medians, same)),
      segments: object(result.segments, same),
      pairs: result.pairs.map(({a, b, tauB, topA, topB, sameTop}) => ({
        a,
        b,
        tau_b: tauB,
        top_a: topA,
        top_b: topB,
        same_top: sameTop,
      })),
    }
  },

  kendall_w: given => {
    const complete = concordanceInput
      .parse(given)
      .ratings.flatMap(row => (row.includes(null) ? [] : [row.filter(score => score !== null)]))
    const {m, n, s, ties, uncorrected, w, chi2, df, meanSpearman} = kendallW(complete)
    const exact = kendallExact(complete)
    return {
      m,
      n,
      S: s,
      T: ties,
      W_uncorrected: uncorrected,
      W: w,
      chi2,
      df,
      mean_spearman: meanSpearman,
      exact_p: exact?.p ?? null,
      exact_enumerated: exact?.enumerated ?? null,
    }
  },

  krippendorff_alpha: given => {
    const {data} = alphaInput.parse(given)
    return {
      nominal: krippendorffAlpha(data, 'nominal'),
      ordinal: krippendorffAlpha(data, 'ordinal'),
      interval: krippendorffAlpha(data, 'interval'),
      ratio: krippendorffAlpha(data, 'ratio'),
    }
  },

  icc: given => {
    const {icc1, icc2, icc3, icc1k, icc2k, icc3k} = icc(tableInput.parse(given).data)
    return {ICC1: icc1, ICC2: icc2, ICC3: icc3, ICC1k: icc1k, ICC2k: icc2k, ICC3k: icc3k}
  },

  spread: given => {
    const {consensus, medianDistance, ...rest} = spread(ratingsInput.parse(given).ratings)
    return {...rest, consensus_tastle: consensus, mad_median: medianDistance}
  },

  delphi_stability: given => {
    const {previous, current} = roundsInput.parse(given)
    const {medianShift, ...rest} = delphiStability(previous, current)
    return {...rest, median_shift: medianShift}
  },
} as const satisfies Record<string, VectorKind>
