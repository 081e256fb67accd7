import type {Locator} from 'playwright-core'
import type {Visitor} from './visitor.ts'

/** So many stops are between any two places of a page at most; more means that the way is closed. */
const farthest = 250

/**
 * Somebody without a mouse: walks with Tab, chooses with arrows, presses with Enter and Space.
 *
 * At each stop the focus must be on something and be seen there; what was otherwise is kept in `faults`.
 */
export class Hands {
  readonly visitor: Visitor
  readonly faults: string[] = []
  constructor(visitor: Visitor) {
    this.visitor = visitor
  }

  get #page() {
    return this.visitor.page
  }

  /** Walks to it with Tab, the shorter way round. */
  async walkTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let stop = 0; stop < farthest; stop += 1) {
      const where = await target.evaluate(element => {
        const at = document.activeElement
        if (at === element || (at !== null && element.contains(at) && element.matches('[role=group], fieldset')))
          return 'here'
        const after = at === null || at === document.body || at.compareDocumentPosition(element) & 4
        return after ? 'after' : 'before'
      })
      if (where === 'here') return
      await this.#page.keyboard.press(where === 'after' ? 'Tab' : 'Shift+Tab')
      await this.#look(`on the way to ${String(target)}`)
    }
    throw new Error(`no way by keyboard to ${String(target)}`)
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.walkTo(target)
    await this.key(key, `${key} on ${String(target)}`)
  }

  /** A key where the focus is now; afterwards it must be somewhere. */
  async key(key: string, doing = key): Promise<void> {
    await this.#page.keyboard.press(key)
    await this.#notLost(doing)
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.walkTo(target)
    await this.#page.keyboard.press('Control+a')
    await this.#page.keyboard.insertText(text)
  }

  /** One of a few in sight: Tab comes to the group, arrows go through it. */
  async pick(group: Locator, choice: string): Promise<void> {
    const radios = group.getByRole('radio')
    const wanted = group.getByRole('radio', {name: choice, exact: true})
    const chosen = group.locator('input:checked')
    await this.walkTo((await chosen.count()) > 0 ? chosen.first() : radios.first())
    if ((await chosen.count()) === 0) await this.#page.keyboard.press('Space')
    for (let step = 0; step < 20 && !(await wanted.isChecked()); step += 1)
      await this.#page.keyboard.press('ArrowRight')
    if (!(await wanted.isChecked())) throw new Error(`the arrows do not reach ${choice}`)
  }

  /** One of a list or menu that opens. */
  async choose(opener: Locator, choice: string | RegExp): Promise<void> {
    await this.press(opener)
    const wanted = this.#page
      .getByRole('option', {name: choice})
      .or(this.#page.getByRole('menuitem', {name: choice}))
      .first()
    await wanted.waitFor()
    for (let step = 0; step < 40; step += 1) {
      if (await wanted.evaluate(element => element === document.activeElement)) {
        await this.key('Enter', `choosing ${String(choice)}`)
        await wanted.waitFor({state: 'detached'})
        await this.#notLost(`after choosing ${String(choice)}`)
        return
      }
      await this.#page.keyboard.press('ArrowDown')
    }
    throw new Error(`the arrows do not reach ${String(choice)}`)
  }

  /** What a screen reader was told last. */
  async heard(words: RegExp): Promise<void> {
    await this.#page
      .locator('[aria-live], [role=status], [role=alert], output')
      .filter({hasText: words})
      .first()
      .waitFor({state: 'attached'})
  }

  /** Where the focus goes after an action may take a moment, while a dialog leaves or a step appears. */
  async #notLost(doing: string): Promise<void> {
    await this.#page
      .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, undefined, {
        timeout: 2000,
      })
      .catch(() => this.faults.push(`the focus was lost: ${doing}`))
  }

  async #look(doing: string): Promise<void> {
    const fault = await this.#page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return 'the focus was lost'
      // a ring of one's own or of what stands around the control
      let shown = false
      for (let element: Element | null = at; element !== null && !shown; element = element.parentElement) {
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element)
        shown =
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || (element === at && boxShadow !== 'none')
        if (element.matches('label, [class*=control], [class*=choice], [class*=key]') && shown) break
      }
      const box = at.getBoundingClientRect()
      const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      const name = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 50) ?? ''
      if (!shown) return `no ring around ${at.tagName} ${name}`
      return seen ? null : `the focus is out of sight at ${at.tagName} ${name}`
    })
    if (fault !== null) this.faults.push(`${fault} (${doing})`)
  }
}
