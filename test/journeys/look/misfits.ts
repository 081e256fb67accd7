import type {Page} from 'playwright-core'
import {readPage} from '../everybody/readPage.ts'
import type {Visitor} from '../everybody/visitor.ts'
import {smallTargets} from '../rooms/accessibility.ts'

/** Texts that may be longer than their place, and why. */
const deliberate = [
  {selector: '[class*=_need_]', because: 'a row shows two lines of the need; all of it stands in the step Segments'},
] as const satisfies readonly {selector: string; because: string}[]

/** What a machine can see of a page that does not fit: too wide, cut off, broken, or too small for a finger. */
export async function misfitsOf({page, size}: Visitor): Promise<readonly string[]> {
  const {misfits} = await readPage(page)
  const cut = await cutTexts(page)
  const broken = await brokenWords(page)
  const small = size === 'phone' ? await smallTargets(page, 44) : []
  return [
    ...misfits,
    ...cut,
    ...broken.map(word => `broken inside: ${word}`),
    ...small.map(target => `too small: ${target}`),
  ]
}

/**
 * Texts of which a part cannot be read or stands outside its place: in a box that hides what is too long, downwards
 * too; in a field that is smaller than what was written in it; over the edge of its own cell.
 */
async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    allowed => {
      const found: string[] = []
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true}) || element.closest('svg'))
          continue
        if (allowed.some(selector => element.matches(selector))) continue
        const {overflowX, overflowY, clipPath} = getComputedStyle(element)
        // what is only spoken is one pixel wide
        if (clipPath !== 'none' || element.clientWidth <= 1) continue
        const field = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
        const words = (field ? element.value || element.placeholder : element.textContent)
          .trim()
          .replaceAll(/\s+/g, ' ')
          .slice(0, 60)
        if (words === '') continue
        const own = [...element.childNodes].some(
          node => node instanceof Text && node.textContent !== null && node.textContent.trim() !== '',
        )
        const across = element.scrollWidth - element.clientWidth > 1
        const down = element.scrollHeight - element.clientHeight > 1
        const hides = (overflow: string) => /hidden|clip/.test(overflow)
        if (
          field
            ? across || down
            : (across && (hides(overflowX) || (own && overflowX === 'visible'))) || (down && hides(overflowY))
        )
          found.push(`does not fit ${across ? 'across' : 'down'}: ${element.className} ${words}`)
      }
      return found
    },
    deliberate.map(({selector}) => selector),
  )
}

/** Words that go on in the next line without a hyphen. */
async function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const spokenOnly = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true
      return false
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('svg, script, style')) continue
      if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue
      for (const {0: word, index} of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]{3,}/gu)) {
        const range = document.createRange()
        // a soft hyphen stands with the letters after it, and at the end of the line before
        const hyphenated = node.textContent?.[index - 1] === '\u00AD'
        range.setStart(node, hyphenated ? index + 1 : index)
        range.setEnd(node, index + word.length)
        const parts = [...range.getClientRects()].filter(({width}) => width > 1)
        const tops = new Set(parts.map(({top}) => Math.round(top)))
        if (tops.size > 1 && !spokenOnly(parent)) found.push(`${word} (${parent.closest('[class]')?.className ?? ''})`)
      }
    }
    return found
  })
}
