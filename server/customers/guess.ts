import type {Layer, ValueType} from '../../shared/domain/entities/attribute.ts'

// Parts of headings in English, Swedish and Danish. The first layer that knows a part wins.
const layerWords: readonly (readonly [Layer, RegExp])[] = [
  ['predictive', /predict|churn|propensity|likelihood|probab|forecast|prognos|risk|sannolik|sandsynlig|lifetime|clv|potential|score/],
  ['referral', /referr|hänvis|henvis|rekommend|anbefal|recommend|nps|rating|betyg|review|omdöme|introduced/],
  ['geographic', /city|town|\bort\b|stad|\bby\b|region|country|\bland\b|postal|postnr|zip|address|adress|county|\blän\b|kommun|municip|state|territor|geo|distance|avstånd|afstand/],
  ['behaviour', /visit|besök|besøg|order|purchas|köp|køb|frequen|recency|channel|kanal|web|digital|meeting|möte|møde|consent|samtyck|samtykke|campaign|kampanj|respon|contact|kontakt|\blast|senaste|seneste|complain|klag|online|tenure|calls|pathway|vårdkedja|guideline|riktlinje|retningslinje|collab|samarbet|samarbej|willing|sample|churn|payment|accepted|request/],
  ['product', /produ|revenue|omsätt|omsæt|sales|försälj|spend|mnt|amount|contribution|margin|bidrag|price|pris|discount|rabat|volume|volym|units|antal|categor|kategori|freight|frakt|charges|service|basket|value|värde|værdi|\bline|scripts|\bvs\b|portfolio/],
  ['demographic', /name|namn|navn|age|ålder|alder|gender|kön|køn|birth|educat|utbild|uddann|marital|income|inkomst|indkomst|title|titel|role|roll|speciali|industr|bransch|branche|type|typ|size|storlek|størrelse|employ|anställd|ansat|beds|organi[sz]|compan|företag|virksomhed|staff|id\b|nr\b/],
] // prettier-ignore

/** Which of the six layers a column most likely comes from: a proposal for the person who imports. */
export function guessLayer(heading: string, valueType: ValueType): Layer {
  const words = asWords(heading)
  const known = layerWords.find(([, pattern]) => pattern.test(words))
  if (known) return known[0]
  if (valueType === 'number') return 'product'
  return valueType === 'boolean' || valueType === 'date' ? 'behaviour' : 'demographic'
}

const idHeading =
  /^(?:(?:customer|client|account|cust|kund|kunde|konto|hcp|user|person|company|reseller) ?)?(?:id|nr|no|nummer|number|key|nyckel|nøgle|kundnr|kundenr|kode|kod|code)$/
const codeHeading =
  /\b(?:id|nr|post ?code|postal ?code|postnr|postnummer|zip|phone|telephone|telefon|tel|mobile?|mobil|fax|cvr|ean|gln|org ?nr|org ?nummer|key)\b/

/** A heading that names the customer: `CustomerID`, `Kundnr`, `id`. */
export function namesTheCustomer(heading: string): boolean {
  return idHeading.test(asWords(heading))
}

/** A heading whose digits are a name, not an amount: they keep their leading zeros. */
export function namesACode(heading: string): boolean {
  return codeHeading.test(asWords(heading)) || namesTheCustomer(heading)
}

const valueWords = [
  /contribution|täckningsbidrag|dækningsbidrag|bidrag|profit|margin/,
  /revenue|omsättning|omsætning|turnover|net ?value/,
  /spend|sales|försäljning|total|amount|belopp|beløb|charges|value/,
]

/** The column that most likely says what a customer is worth. */
export function guessValueColumn(numberHeadings: readonly string[]): string | null {
  for (const pattern of valueWords) {
    const found = numberHeadings.find(heading => pattern.test(asWords(heading)))
    if (found !== undefined) return found
  }
  return null
}

/** `CustomerID`, `customer_id` and `Customer-Id` read alike. */
function asWords(heading: string): string {
  return heading
    .replaceAll(/(?<=[a-zåäöæøé0-9])(?=[A-ZÅÄÖÆØ])/g, ' ')
    .toLowerCase()
    .replaceAll(/[_\-./]+/g, ' ')
    .trim()
}
