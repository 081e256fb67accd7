import type {ShownLanguage} from '../../../client/i18n/languages.ts'
import type {Language} from '../../../shared/contract/schemas.ts'
import type {TextKey} from '../../../shared/i18n/text.ts'
import type {Seats} from '../rooms/caller.ts'
import type {Size} from '../rooms/ownBrowser.ts'
import type {Stage} from '../rooms/stage.ts'
import {backToPage, pressFirst, pressOn, settled} from './visitor.ts'
import type {Visitor} from './visitor.ts'

export const steps = ['frame', 'needs', 'segments', 'evaluate', 'prioritise', 'engage', 'agree'] as const
type Step = (typeof steps)[number]

/** Something that a person can have before them: a page, a step, or what opens when these buttons are pressed. */
export type Scene = {
  readonly name: string
  readonly path?: string
  readonly step?: Step
  readonly press?: readonly TextKey[]
  /** Done before it is looked at, where pressing buttons is not enough. */
  readonly act?: (visitor: Visitor) => Promise<void>
  readonly only?: Size
}

/** A part of the way, on one page. */
export type Leg<Who extends string = string> = {
  readonly name: string
  readonly who: Who
  readonly path: string
  readonly scenes: readonly Scene[]
  /** The phone comes after the desk, because both sit in one seat. */
  readonly inTurn?: true
}

type Halt = {
  readonly scene: string
  readonly leg: string
  /** None before the doors. */
  readonly boardId: string | null
}
export type Look = (visitor: Visitor, halt: Halt) => Promise<void>

export type Setting = {
  readonly stage: Stage
  /** In which language the pages are read. */
  readonly pages: ShownLanguage
  /** In which language the workshops are held. */
  readonly language: Language
  /** Called at each halt. */
  readonly look: Look
}

/** Answers with what could not be shown and with what the consoles complained about. */
export type Way = (setting: Setting) => Promise<readonly string[]>

/**
 * Browsers of each size for everybody who walks here, opened when they are first needed: `halt` takes those of one
 * person over a leg of the way, and `look` is called at each scene. Answers at the end with what could not be shown and
 * what the consoles complained about.
 */
export class Walk<Who extends string> {
  readonly #stage: Stage
  readonly #open: (who: Who, size: Size) => Promise<Visitor>
  readonly #look: Look
  readonly #visitors = new Map<string, Promise<Visitor>>()
  readonly #unseen: string[] = []

  constructor({stage, pages, look}: Setting, seats: ReadonlyMap<Who, Seats>) {
    this.#stage = stage
    this.#open = (who, size) => stage.visit({language: pages, size, seats: seats.get(who) ?? []})
    this.#look = look
  }

  async halt(leg: Leg<Who>): Promise<void> {
    const tours = (['desk', 'phone'] as const).map(size => async () => {
      const visitor = await this.#visitor(leg.who, size)
      await this.#tour(visitor, leg)
    })
    if (leg.inTurn) for (const tour of tours) await tour()
    else await Promise.all(tours.map(tour => tour()))
  }

  async end(): Promise<readonly string[]> {
    const visitors = await Promise.all(this.#visitors.values())
    await this.#stage.leave(...visitors)
    return [...this.#unseen, ...visitors.flatMap(({troubles}) => troubles)]
  }

  #visitor(who: Who, size: Size): Promise<Visitor> {
    const known = this.#visitors.get(`${who} ${size}`) ?? this.#open(who, size)
    this.#visitors.set(`${who} ${size}`, known)
    return known
  }

  async #tour(visitor: Visitor, leg: Leg): Promise<void> {
    const address = `${visitor.origin}${leg.path}`
    await visitor.page.goto(address)
    await settled(visitor)
    for (const scene of leg.scenes) {
      if (scene.only !== undefined && scene.only !== visitor.size) continue
      const title = `${leg.name}, ${scene.name}, ${visitor.size}`
      try {
        await show(visitor, scene)
        await this.#look(visitor, {
          scene: title,
          leg: leg.name,
          boardId: /^\/(?:b|present)\/([\w-]+)/.exec(leg.path)?.[1] ?? null,
        })
        await backToPage(visitor)
      } catch (fault) {
        this.#unseen.push(`${title}: ${String(fault).slice(0, 400)}`)
        await visitor.page.goto(address)
      }
    }
  }
}

async function show(visitor: Visitor, {path, step, press = [], act}: Scene): Promise<void> {
  if (path !== undefined) await visitor.page.goto(path.startsWith('http') ? path : `${visitor.origin}${path}`)
  if (step) await goToStep(visitor, step)
  for (const key of press) await pressFirst(visitor, key)
  await act?.(visitor)
  await settled(visitor)
}

async function goToStep(visitor: Visitor, step: Step): Promise<void> {
  const {page, size, t} = visitor
  if (size === 'phone') await openSteps(visitor)
  const entry = page
    .getByRole('navigation', {name: t('steps.label')})
    .getByRole('listitem')
    .filter({has: page.getByText(t(`phase.${step}`), {exact: true})})
  await pressOn(visitor, entry.getByRole('button'))
  if (size === 'phone')
    await page
      .locator('header')
      .getByText(t(`phase.${step}`), {exact: true})
      .waitFor()
  else await entry.and(page.locator('[aria-current=step]')).waitFor()
  await page.getByText(t('common.loading')).waitFor({state: 'detached'})
}

export async function openSteps(visitor: Visitor): Promise<void> {
  await pressOn(visitor, visitor.page.locator('header').getByRole('button', {expanded: false}).first())
  await visitor.page.getByRole('dialog').waitFor()
}
