import type {Texts} from '../../shared/i18n/text.ts'

/** Every text about 40 % longer and between marks; what stands in {{...}} stays as it is. */
export function marked(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => [key, `⟦${longer(text)}⟧`])
  // The edge: the same keys go in and come out.
  return Object.fromEntries(entries) as Texts
}

function longer(text: string): string {
  const wanted = Math.ceil(text.replace(/\{\{.*?\}\}/g, '').length * 0.4)
  return (
    text +
    '·'
      .repeat(wanted)
      .replace(/(.{6})/g, '$1 ')
      .trimEnd()
  )
}
