import type {HeatCellData, HeatLevel} from '../../../client/ui/pictures/HeatCell.tsx'
import type {HeatColumn, HeatRow} from '../../../client/ui/pictures/HeatMap.tsx'
import type {MatrixPoint} from '../../../client/ui/pictures/matrixLayout.ts'
import type {Pin} from '../../../client/ui/pictures/pinsLayout.ts'

const names = {sales: 'Sälj', marketing: 'Marknad', medical: 'Medicin', product: 'Produkt'} as const

export function pins(scores: Partial<Record<keyof typeof names, number>>): readonly Pin[] {
  return Object.entries(scores).flatMap(([kind, value]) =>
    kind === 'sales' || kind === 'marketing' || kind === 'medical' || kind === 'product'
      ? [{kind, label: names[kind], value}]
      : [],
  )
}

const words = ['hög', 'medel', 'låg', 'Oenighet'] as const

function cell(median: string, level: HeatLevel, scores: Parameters<typeof pins>[0]): HeatCellData {
  const marks = pins(scores)
  const said = marks.map(({label, value}) => `${label} ${value}`).join(', ')
  return {median, level, agreement: words[level], marks, label: `Median ${median}, ${words[level]}. ${said}`}
}

export const criteria: readonly HeatColumn[] = [
  {id: 'profit', label: 'Lönsamhet', notes: ['Vikt 30 %', 'Utan Medicin']},
  {id: 'growth', label: 'Tillväxt', notes: ['Vikt 25 %', 'Alla fyra']},
  {id: 'cost', label: 'Betjäningskostnad', notes: ['Vikt 15 %', '9 är billigt. Utan Medicin']},
  {id: 'strength', label: 'Konkurrenskraft', notes: ['Vikt 30 %', 'Alla fyra']},
]

export const heatRows: readonly HeatRow[] = [
  {
    id: 'a',
    label: 'Evidensdrivna specialister',
    note: '304 kunder',
    end: {value: '6,9', note: '1 av 5'},
    cells: {
      profit: cell('7', 0, {marketing: 7, product: 7, sales: 8}),
      growth: cell('7', 1, {sales: 6, marketing: 7, product: 7, medical: 8}),
      cost: cell('6', 0, {sales: 5, marketing: 6, product: 6}),
      strength: cell('7', 1, {product: 6, sales: 7, marketing: 7, medical: 8}),
    },
  },
  {
    id: 'b',
    label: 'Riktlinjetrogna vårdcentraler',
    note: '742 kunder',
    end: {value: '6,0', note: '2 av 5'},
    cells: {
      profit: cell('6', 2, {sales: 5, product: 6, marketing: 7}),
      growth: cell('6', 1, {sales: 5, medical: 6, product: 6, marketing: 7}),
      cost: cell('7', 0, {sales: 7, marketing: 7, product: 8}),
      strength: cell('6', 0, {marketing: 5, sales: 6, medical: 6, product: 6}),
    },
  },
  {
    id: 'c',
    label: 'Vårdkedjebyggare',
    note: '264 kunder',
    end: {value: '5,9', note: '3 av 5'},
    cells: {
      profit: cell('7', 3, {sales: 4, marketing: 7, product: 7}),
      growth: cell('7,5', 3, {sales: 4, marketing: 7, product: 8, medical: 9}),
      cost: cell('4', 3, {sales: 2, product: 4, marketing: 5}),
      strength: cell('6', 1, {sales: 5, marketing: 6, medical: 6, product: 8}),
    },
  },
  {
    id: 'd',
    label: 'Tidspressade allmänläkare',
    note: '560 kunder',
    end: {value: '5,3', note: '4 av 5'},
    cells: {
      profit: cell('5', 0, {marketing: 5, product: 5, sales: 6}),
      growth: cell('4,5', 3, {medical: 3, product: 4, marketing: 5, sales: 6}),
      cost: cell('7', 0, {sales: 7, product: 8, marketing: 8}),
      strength: cell('5', 1, {medical: 4, sales: 5, product: 5, marketing: 7}),
    },
  },
  {
    id: 'e',
    label: 'Prisstyrda inköpare',
    note: '318 kunder',
    end: {value: '2,9', note: '5 av 5'},
    cells: {
      profit: cell('2', 0, {marketing: 1, product: 2, sales: 2}),
      growth: cell('2,5', 1, {marketing: 2, medical: 2, product: 3, sales: 4}),
      strength: cell('3,5', 2, {product: 2, sales: 3, marketing: 4, medical: 4}),
    },
  },
]

export const points: readonly MatrixPoint[] = [
  {
    id: 'a',
    label: 'Evidensdrivna specialister',
    valueText: '24,6 mn kr',
    x: 7,
    y: 6.86,
    value: 24.6,
    xLow: 6,
    xHigh: 8,
    yLow: 6.6,
    yHigh: 8,
  },
  {
    id: 'b',
    label: 'Riktlinjetrogna vårdcentraler',
    valueText: '17,3 mn kr',
    x: 5.75,
    y: 6.14,
    value: 17.3,
    xLow: 5,
    xHigh: 6,
    yLow: 5.2,
    yHigh: 7,
  },
  {
    id: 'c',
    label: 'Vårdkedjebyggare',
    valueText: '15,6 mn kr',
    x: 6,
    y: 5.86,
    value: 15.6,
    xLow: 5,
    xHigh: 7,
    yLow: 3.57,
    yHigh: 9,
  },
  {
    id: 'd',
    label: 'Tidspressade allmänläkare',
    valueText: '9,9 mn kr',
    x: 5,
    y: 5.46,
    value: 9.9,
    xLow: 4,
    xHigh: 6,
    yLow: 3,
    yHigh: 6.2,
  },
  {
    id: 'e',
    label: 'Prisstyrda inköpare',
    valueText: '−1,9 mn kr',
    x: 3.25,
    y: 2.7,
    value: -1.9,
    xLow: 2,
    xHigh: 4,
    yLow: 2,
    yHigh: 3.36,
  },
]

const regions = ['Halland', 'Norrbotten', 'Stockholm', 'Uppsala', 'Västra Götaland', 'Östergötland', 'Skåne', 'Örebro']

/** Forty points, to see what gives way when there is not room for every name. */
export const fortyPoints: readonly MatrixPoint[] = points.flatMap((point, kind) =>
  regions.map((region, index) => ({
    id: `${point.id}${region}`,
    label: `${point.label}, ${region}`,
    valueText: index === 3 ? 'ingen uppgift' : `${(index + 1) * (5 - kind)},${index} mn kr`,
    x: Math.min(9, Math.max(1, point.x + ((index * 7) % 5) * 0.6 - 1.2)),
    y: Math.min(9, Math.max(1, point.y + ((index * 3) % 8) * 0.4 - 1.4)),
    value: index === 3 ? null : (index + 1) * (5 - kind) * (kind === 4 ? -1 : 1),
  })),
)

export const pictureWords = {
  asTable: 'Visa som tabell',
  asPicture: 'Visa som bild',
  save: 'Spara bilden',
  svg: 'skarp i alla storlekar',
  png: 'för presentationer och mejl',
  keep: 'Låt bli',
  busy: 'Sparar bilden',
  failed: 'Det gick inte.',
} as const
