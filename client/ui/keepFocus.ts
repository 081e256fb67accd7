/**
 * Whoever works by keyboard is never sent back to the top of the page: when what had the focus goes away, and nothing
 * else takes it, the focus goes to where the work is.
 */
export function keepFocus(page: Document): void {
  let last: Element | null = null
  page.addEventListener('focusin', ({target}) => {
    last = target instanceof Element ? target : null
  })
  let asked = false
  const look = () => {
    asked = false
    const lost = page.activeElement === null || page.activeElement === page.body
    if (!lost || last === null || (last.isConnected && !last.closest('[inert]') && !isOff(last))) return
    const place = page.querySelector<HTMLElement>('main')
    place?.focus({preventScroll: true})
  }
  const watch = new MutationObserver(() => {
    if (asked || (page.activeElement !== null && page.activeElement !== page.body)) return
    asked = true
    // dialogs and lists give the focus back by themselves within two frames
    setTimeout(look, 80)
  })
  watch.observe(page.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'inert']})
}

function isOff(element: Element): boolean {
  return element.matches(':disabled')
}
