import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, one line per rule and thing; with `rules` only by these. Where a dialog or menu is open, in that. */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // through the protocol, not as a script element: the content policy of the page stays as it is
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(
    async only => {
      type Found = {violations: {id: string; nodes: {html: string; any: {message: string}[]}[]}[]}
      const {axe}: {axe: {run: (where: object, options: object) => Promise<Found>}} = Object(globalThis)
      const overlay = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].at(-1)
      // what the component library has just spoken may name a button that is gone by now; it forgets it in seconds
      const where = overlay ?? {include: [document], exclude: [['[data-live-announcer]']]}
      const {violations} = await axe.run(where, {
        resultTypes: ['violations'],
        ...(only ? {runOnly: only} : {}),
      })
      return violations.flatMap(({id, nodes}) =>
        nodes.map(({html, any}) => `${id}: ${html.slice(0, 160)} ${any[0]?.message.slice(0, 140) ?? ''}`.trim()),
      )
    },
    rules ? [...rules] : undefined,
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
