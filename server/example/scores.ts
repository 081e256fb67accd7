import type {CriterionKind} from '../../shared/domain/entities/criterion.ts'
import type {KnownDepartment} from '../../shared/domain/departments.ts'
import type {SegmentKey} from './segments.ts'
import {say} from './words.ts'
import type {Words} from './words.ts'

export type CoreKind = Exclude<CriterionKind, 'custom'>
type Scorer = Exclude<KnownDepartment, 'service'>

/** Medical does not judge what customers earn us or cost us. */
export const masked: readonly CoreKind[] = ['profitability', 'cost_to_serve']

/** Where each department's voters stand; a single voter may lie one step beside it. */
export const scores: Readonly<
  Record<SegmentKey, Readonly<Record<CoreKind, Readonly<Partial<Record<Scorer, number>>>>>>
> = {
  'evidence-led-specialists': {
    profitability: {sales: 8, marketing: 7, product: 7},
    growth: {sales: 6, marketing: 7, product: 7, medical: 8},
    cost_to_serve: {sales: 6, marketing: 6, product: 7},
    competitive_strength: {sales: 7, marketing: 7, product: 6, medical: 8},
  },
  'care-pathway-builders': {
    profitability: {sales: 4, marketing: 7, product: 8},
    growth: {sales: 4, marketing: 7, product: 8, medical: 9},
    cost_to_serve: {sales: 2, marketing: 5, product: 4},
    competitive_strength: {sales: 5, marketing: 6, product: 7, medical: 6},
  },
  'guideline-led-health-centres': {
    profitability: {sales: 5, marketing: 7, product: 6},
    growth: {sales: 5, marketing: 7, product: 6, medical: 6},
    cost_to_serve: {sales: 7, marketing: 7, product: 8},
    competitive_strength: {sales: 6, marketing: 5, product: 7, medical: 6},
  },
  'time-pressed-gps': {
    profitability: {sales: 6, marketing: 5, product: 5},
    growth: {sales: 6, marketing: 5, product: 4, medical: 3},
    cost_to_serve: {sales: 7, marketing: 8, product: 7},
    competitive_strength: {sales: 5, marketing: 6, product: 5, medical: 4},
  },
  'price-led-purchasers': {
    profitability: {sales: 3, marketing: 2, product: 2},
    growth: {sales: 4, marketing: 2, product: 3, medical: 2},
    cost_to_serve: {sales: 4, marketing: 3, product: 3},
    competitive_strength: {sales: 3, marketing: 4, product: 2, medical: 4},
  },
}

/** Swing points: the criterion whose way from worst to best matters most has 100. */
export const weights: Readonly<Record<Scorer, Readonly<Partial<Record<CoreKind, number>>>>> = {
  sales: {profitability: 100, growth: 60, cost_to_serve: 60, competitive_strength: 90},
  marketing: {profitability: 90, growth: 100, cost_to_serve: 40, competitive_strength: 90},
  medical: {growth: 80, competitive_strength: 100},
  product: {profitability: 100, growth: 80, cost_to_serve: 50, competitive_strength: 100},
}

/** What the group wrote down for each cell on which the departments disagreed. */
export const conclusions: Readonly<Partial<Record<SegmentKey, Readonly<Partial<Record<CoreKind, Words>>>>>> = {
  'care-pathway-builders': {
    profitability: say(
      'Sales counts the hours before the contract. We follow cost per pathway for a year and look again.',
      'Sälj räknar timmarna före avtalet. Vi följer kostnaden per vårdkedja i ett år och ser över den.',
      'Salg tæller timerne før aftalen. Vi følger omkostningen pr. forløb i et år og ser på den igen.',
    ),
    growth: say(
      'Medical sees the regional programmes start. Sales meets the budget holders, who wait. Both are right until autumn.',
      'Medicin ser de regionala programmen starta. Sälj möter budgetansvariga som väntar. Båda har rätt till i höst.',
      'Medicinsk ser de regionale programmer starte. Salg møder budgetansvarlige, der venter. Begge har ret til efteråret.',
    ),
    cost_to_serve: say(
      'The first pathway is dear, the tenth is not. Product writes the template.',
      'Den första vårdkedjan är dyr, den tionde är det inte. Produkt skriver mallen.',
      'Det første forløb er dyrt, det tiende er det ikke. Produkt skriver skabelonen.',
    ),
  },
  'time-pressed-gps': {
    growth: say(
      'Sales sees more prescriptions, Medical sees that they stop early. We measure treatment after a year.',
      'Sälj ser fler recept, Medicin ser att behandlingen avbryts tidigt. Vi mäter behandling efter ett år.',
      'Salg ser flere recepter, Medicinsk ser, at behandlingen stopper tidligt. Vi måler behandling efter et år.',
    ),
  },
}
