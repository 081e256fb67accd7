import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the whole document, one line per rule and thing; with `rules` only by these. */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // through the protocol, not as a script element: the content policy of the page stays as it is
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(
    async only => {
      type Found = {violations: {id: string; nodes: {html: string; any: {message: string}[]; element: Element}[]}[]}
      const hasLeft = ({element}: {element: Element}) => !element.isConnected
      const {axe}: {axe: {run: (where: object, options: object) => Promise<Found>}} = Object(globalThis)
      const judge = () =>
        axe.run(document, {resultTypes: ['violations'], elementRef: true, ...(only ? {runOnly: only} : {})})
      let {violations} = await judge()
      // What left the page while axe looked can be asked nothing more: what stands there now is judged instead. A page
      // on which faults come and go at every look has faults.
      for (let look = 1; look < 5 && violations.some(({nodes}) => nodes.some(hasLeft)); look += 1) {
        ;({violations} = await judge())
      }
      // The component library speaks the name of a thing by a picture without content, labelled by that thing, which
      // stays for 7 s after it was spoken. When the thing has gone by then, nothing is left that could be named: the
      // words were heard, and the picture has no place on the page.
      const isSpoken = (id: string, element: Element) =>
        id === 'role-img-alt' && element.closest('[data-live-announcer]') !== null
      return violations.flatMap(({id, nodes}) =>
        nodes
          .filter(({element}) => !isSpoken(id, element))
          .map(({html, any}) => `${id}: ${html.slice(0, 160)} ${any[0]?.message.slice(0, 140) ?? ''}`.trim()),
      )
    },
    rules ? [...rules] : undefined,
  )
}

/** What can be reached or read behind an open dialog, which it must not be: one line for each. */
export async function reachableBehind(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
    if (!dialog) return []
    const things = document.querySelectorAll(
      'a[href], button, input, textarea, select, [tabindex], h1, h2, h3, p, li, td, th, [role], main, nav, header, aside',
    )
    const layers = [...document.body.children]
    // what lies above the dialog, as the list of one of its fields, belongs to it
    const front = new Set(layers.slice(layers.findIndex(layer => layer.contains(dialog))))
    const behind = [...things].filter(
      thing =>
        !layers.some(layer => front.has(layer) && layer.contains(thing)) &&
        thing.closest('[inert], [aria-hidden=true], [data-live-announcer], [data-react-aria-top-layer]') === null,
    )
    return behind.map(thing => `behind the dialog: ${thing.outerHTML.slice(0, 120)}`)
  })
}

/**
 * Everything of a page that axe judges but colours: which elements there are, with which attributes and words, and
 * where they are seen. Two looks of a page in which this is the same differ by their colours alone.
 */
export async function shapeOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(element => element.closest('[data-live-announcer]') === null)
      .map(element => {
        const {x, y, width, height} = element.getBoundingClientRect()
        const box = [x, y, width, height].map(side => Math.round(side)).join(' ')
        const {display, visibility, clipPath, fontSize, fontWeight} = getComputedStyle(element)
        const attributes = Array.from(element.attributes, ({name, value}) => `${name}=${value}`).join(' ')
        const words = Array.from(element.childNodes, node => (node.nodeType === 3 ? node.textContent : '')).join('')
        return [element.tagName, attributes, box, display, visibility, clipPath, fontSize, fontWeight, words].join(
          ' | ',
        )
      }),
  )
}

/** Controls that are smaller than the least target, unless they stand in running text. */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate(side => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type=radio], [type=checkbox], [type=file], [tabindex="-1"]), [role=tab], label:has(input)',
    )
    return Array.from(controls)
      .filter(
        control =>
          control.checkVisibility({visibilityProperty: true}) && !control.closest('p, [data-react-aria-prevent-focus]'),
      )
      .filter(control => getComputedStyle(control).clipPath === 'none' && !control.closest('[style*="clip"]'))
      .map(control => ({control, box: control.getBoundingClientRect()}))
      .filter(({box}) => box.width > 1 && box.right > 0 && box.bottom > 0)
      .filter(({box}) => box.width < side - 0.5 || box.height < side - 0.5)
      .map(({control, box}) => `${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`)
  }, least)
}
