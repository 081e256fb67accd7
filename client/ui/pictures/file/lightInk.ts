/**
 * The light look written out: a file on somebody's desk has no style sheet, and is read on white paper whatever the
 * screen was like. A test holds it beside `tokens.css`.
 */
export const lightInk: Readonly<Record<string, string>> = {
  sheet: '#fbfaf6',
  ink: '#1b2230',
  'ink-2': '#484f5c',
  rule: '#dcd7cb',
  edge: '#8c887d',
  ground: '#fbfaf6',
  m1: '#fbf3d9',
  m2: '#f8e7ae',
  m3: '#f4d66f',
  'on-marker': '#1b2230',
  sales: '#0072b2',
  'on-sales': '#ffffff',
  marketing: '#e69f00',
  'on-marketing': '#1b2230',
  medical: '#007a58',
  'on-medical': '#ffffff',
  product: '#cc79a7',
  'on-product': '#1b2230',
  service: '#56b4e9',
  'on-service': '#1b2230',
  other: '#e4e0d6',
  'on-other': '#1b2230',
  'shape-line': '#1b2230',
  d1: '#1b2230',
  d2: '#6c7380',
  d3: '#8b8e96',
  d4: '#cfccc3',
}
