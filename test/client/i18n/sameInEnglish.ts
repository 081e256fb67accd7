/** Words that are the same in English: names, and loanwords that the glossary uses. A text of these words alone may be. */
const everywhere =
  'enig english svenska dansk utf windows little big endian csv json sql esc id segment version data median standard partner person organisation digital offline websocket'

export const sameInEnglish: Readonly<Record<'sv' | 'da', ReadonlySet<string>>> = {
  sv: new Set(`${everywhere} text cell min material`.split(' ')),
  da: new Set(`${everywhere} facilitator interview link marketing performance for`.split(' ')),
}
