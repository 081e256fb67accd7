/** What a column of amounts is: what is left after costs, or what was sold for. Only the first can show a loss. */
export const valueMeanings = ['contribution', 'revenue'] as const
export type ValueMeans = (typeof valueMeanings)[number]

const leftOver =
  /contribution|bidrag|profit|margin|vinst|överskott|overskud|fortjeneste|avance|resultat|(^|[^a-zåäöæø])(tb|db|ebit)([^a-zåäöæø]|$)/

/** From its heading; where that does not say, an amount is taken for revenue: it claims less. (IMP-5) */
export function guessValueMeans(heading: string): ValueMeans {
  return leftOver.test(heading.toLowerCase()) ? 'contribution' : 'revenue'
}

/** Of an import that nobody was asked about, by its column's heading. */
export function valueMeans({
  valueColumn,
  valueMeans: said,
}: {
  readonly valueColumn: string | null
  readonly valueMeans?: ValueMeans | null
}): ValueMeans | null {
  return valueColumn === null ? null : (said ?? guessValueMeans(valueColumn))
}
