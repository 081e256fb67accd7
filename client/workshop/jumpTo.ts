/** How long the step may take to draw what we look for. */
const patienceMs = 3000

/**
 * Scrolls to the first of these things on the stage and moves the focus there; else to the question of the step.
 *
 * Things carry their id as `data-record`, cards that can be dragged as `data-item`. The step may still be loading.
 */
export function jumpTo(ids: readonly string[]): void {
  const started = performance.now()
  const look = () => {
    const found = ids.map(elementOf).find(element => element !== null)
    if (found) return arrive(found)
    if (performance.now() - started < patienceMs && ids.length > 0) return void requestAnimationFrame(look)
    const question = document.querySelector<HTMLElement>('#stage h1')
    if (question) arrive(question)
  }
  requestAnimationFrame(look)
}

function elementOf(id: string): HTMLElement | null {
  const safe = CSS.escape(id)
  return document.querySelector<HTMLElement>(`[data-record="${safe}"], [data-item="${safe}"]`)
}

function arrive(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'})
  element.focus({preventScroll: true})
  element.dataset['arrived'] = ''
  setTimeout(() => delete element.dataset['arrived'], 2000)
}
