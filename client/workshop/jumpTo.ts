/** How long the step may take to draw what we look for. */
const patienceMs = 3000

/**
 * Scrolls to the first of these things on the stage and moves the focus there; else to the question of the step.
 *
 * Things carry their id as `data-record`, cards that can be dragged as `data-item`; a place that answers a check whose
 * things are not drawn one by one names the check as `data-check`. Where the thing lies in a lane that is not open,
 * focus on its `data-way` opens it. The step may still be loading.
 */
export function jumpTo(keys: readonly string[]): void {
  const started = performance.now()
  const opened = new Set<HTMLElement>()
  const look = () => {
    const found = keys.map(elementOf).find(element => element !== null)
    if (found) return arrive(found)
    const way = keys.map(wayTo).find(element => element !== null)
    if (way && !opened.has(way)) {
      opened.add(way)
      way.focus({preventScroll: true})
    }
    if (performance.now() - started < patienceMs && keys.length > 0) return void requestAnimationFrame(look)
    const question = document.querySelector<HTMLElement>('#stage h1')
    if (question) arrive(question)
  }
  requestAnimationFrame(look)
}

function elementOf(key: string): HTMLElement | null {
  const safe = CSS.escape(key)
  return document.querySelector<HTMLElement>(`[data-record="${safe}"], [data-item="${safe}"], [data-check~="${safe}"]`)
}

function wayTo(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-way="${CSS.escape(key)}"]`)
}

function arrive(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'})
  element.focus({preventScroll: true})
  element.dataset['arrived'] = ''
  setTimeout(() => delete element.dataset['arrived'], 2000)
}
