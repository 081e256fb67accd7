import './fonts.ts'
import './tokens.css'
import './base.css'
import {keepFocus} from './keepFocus.ts'

/** The id under which react-aria puts a style element into the page. If something with that id is there, it does not. */
const pressableStyleId = 'react-aria-pressable-style'

/**
 * Loads type, tokens and reset, and keeps the focus on the page. Call it once, before the first render.
 *
 * The content policy of the product allows no style elements. react-aria adds one on the first button; its rule
 * stands in `base.css` instead, and a placeholder with its id keeps the page free of policy reports.
 */
export function installUi(page: Document): void {
  if (page.getElementById(pressableStyleId)) return
  const placeholder = page.createElement('meta')
  placeholder.id = pressableStyleId
  page.head.append(placeholder)
  keepFocus(page)
}
