import type {Page} from 'playwright-core'

export type Reading = {
  /** What can be read or heard, each once. */
  readonly words: readonly string[]
  /** What sticks out of the page or is cut off, in words. */
  readonly misfits: readonly string[]
}

/** Reads a page as its visitors see and hear it: all texts and names, and what does not fit. */
export async function readPage(page: Page): Promise<Reading> {
  return page.evaluate(() => {
    const words = new Set<string>()
    const misfits: string[] = []
    const shown = (element: Element) =>
      element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && element.closest('[inert]') === null
    const spokenOnly = (element: Element) => {
      const {clipPath, clip, width} = getComputedStyle(element)
      return clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)' || width === '1px'
    }
    const hidden = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) if (spokenOnly(at)) return true
      return false
    }
    const excerpt = (text: string) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 90)

    // texts that one sentence is cut into, as in a drawing, are read as one
    const wholes = new Map<Element, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent ?? ''
      if (!parent || text.trim() === '' || parent.closest('script, style, noscript, title') || !shown(parent)) continue
      const whole = parent.closest('text') ?? parent
      wholes.set(whole, `${wholes.get(whole) ?? ''}${text}`)
      if (parent.closest('svg') || hidden(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0)
      for (let at: Element | null = parent; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at)
        const scrollsAcross = /auto|scroll/.test(style.overflowX)
        if (scrollsAcross) break
        if (style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth) misfits.push(`cut: ${excerpt(text)}`)
        if (!/hidden|clip/.test(style.overflowX)) continue
        const frame = at.getBoundingClientRect()
        if (boxes.some(box => box.right > frame.right + 1.5 || box.left < frame.left - 1.5))
          misfits.push(`cut: ${excerpt(text)}`)
      }
    }
    // a drawing breaks its lines by itself: what a line leaves open between marks, the next one goes on with
    let begun: {readonly drawing: Element; readonly text: string} | null = null
    for (const [element, text] of wholes) {
      const drawing = element.closest('svg')
      const before: string = begun !== null && begun.drawing === drawing ? `${begun.text} ` : ''
      if (begun !== null && before === '') words.add(begun.text)
      const line = `${before}${text.trim()}`
      const isOpen = line.split('⟦').length > line.split('⟧').length
      begun = drawing !== null && isOpen ? {drawing, text: line} : null
      if (begun === null) words.add(line)
    }
    if (begun !== null) words.add(begun.text)
    for (const element of document.querySelectorAll(
      '[aria-label], [placeholder], [title], [alt], [aria-description]',
    )) {
      if (!shown(element)) continue
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) {
        const said = element.getAttribute(name)
        if (said !== null && said.trim() !== '') words.add(said.trim())
      }
    }
    words.add(document.title)

    const {clientWidth, scrollWidth} = document.documentElement
    if (scrollWidth > clientWidth) misfits.push(`the page is ${scrollWidth - clientWidth} px too wide`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const {overflowX} = getComputedStyle(element)
      if (/auto|scroll|hidden|clip/.test(overflowX) || element.closest('svg') || !shown(element) || hidden(element))
        continue
      const box = element.getBoundingClientRect()
      const clipped = (() => {
        for (let at = element.parentElement; at !== null; at = at.parentElement)
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true
        return false
      })()
      if (!clipped && (box.right > clientWidth + 1 || box.left < -1) && box.width > 0)
        misfits.push(`sticks out: ${element.tagName} ${excerpt(element.textContent ?? '')}`)
    }
    // the stage scrolls downwards only
    for (const element of document.querySelectorAll<HTMLElement>('main, [role=dialog], [role=alertdialog]'))
      if (shown(element) && element.scrollWidth > element.clientWidth + 1)
        misfits.push(`${element.tagName} scrolls sideways by ${element.scrollWidth - element.clientWidth} px`)
    return {words: [...words], misfits: [...new Set(misfits)]}
  })
}

/** Takes everything out that stands between marks, the innermost first. */
function unmarked(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  return less === text ? text : unmarked(less)
}

/** What a reader of another language could not read: neither marked, nor a figure or date, nor somebody's own words. */
export function foreignWords(words: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const longest = [...own].toSorted((a, b) => b.length - a.length)
  return words.filter(text => {
    // what the component library says by itself comes from its own dictionaries, in the nearest language
    if (librarysOwn.test(text)) return false
    const rest = longest.reduce(
      (left, said) => (left.includes(said) ? left.replaceAll(said, ' ') : left),
      unmarked(text),
    )
    const bare = rest
      .replaceAll(/\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\b/g, ' ')
      // how lists, files and money are written
      .replaceAll(
        /\band\b|\b[\w-]+(\.\w+)*\.(json|csv|sql)\b|(?<!\p{L})\p{Lu}{2,3}(?!\p{L})|\b[0-9a-f]{4} [0-9a-f]{4}\b/gu,
        ' ',
      )
      .replaceAll(/…/g, ' ')
      .trim()
    if (!/\p{L}{2,}/u.test(bare)) return false
    // the beginning of somebody's words, shortened
    return !longest.some(said => said.includes(bare))
  })
}

const librarysOwn = /^(Dismiss|DropZone|Suggestions|\d+ options? available\.)$/
