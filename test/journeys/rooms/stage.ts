import type {Browser, BrowserContext} from 'playwright-core'
import {visit} from '../everybody/visitor.ts'
import type {Visit, Visitor} from '../everybody/visitor.ts'
import {openBrowser} from './browser.ts'
import {caller} from './caller.ts'
import type {Call, Seats} from './caller.ts'
import {arrive} from './people.ts'
import type {Arrival, Person} from './people.ts'
import {keepFailure} from './pictures.ts'
import {startProduct} from './product.ts'
import type {Product} from './product.ts'

/** Somebody without a page, who calls the API and may give her seats to the browsers of others. */
export type Caller = {readonly context: BrowserContext; readonly call: Call; readonly seats: () => Promise<Seats>}

type Present = Person | Visitor

/** Where the journeys of one file take place: the product, a browser, and everybody who has come so far. */
export class Stage {
  #around: {readonly browser: Browser; readonly product: Product} | null = null
  #present: readonly Present[] = []

  get product(): Product {
    return this.#opened.product
  }

  get origin(): string {
    return this.product.origin
  }

  get #opened() {
    if (!this.#around) throw new Error('the stage is set up before the first test: nobody can come earlier')
    return this.#around
  }

  async open(environment: Readonly<Record<string, string>>): Promise<void> {
    const [browser, product] = await Promise.all([openBrowser(), startProduct(environment)])
    this.#around = {browser, product}
  }

  async close(): Promise<void> {
    await this.#around?.browser.close()
    await this.#around?.product.stop()
  }

  /** Somebody with a name, a department, a language and a device, before a page that is still empty. */
  async arrive(arrival: Arrival): Promise<Person> {
    return this.#comes(await arrive(this.#opened.browser, this.origin, arrival))
  }

  /** A reader without a name, who may sit in the seats of somebody else. */
  async visit(given: Visit): Promise<Visitor> {
    return this.#comes(await visit(this.#opened.browser, this.origin, given))
  }

  async calls(): Promise<Caller> {
    const context = await this.#opened.browser.newContext()
    // a busy machine may take its time to make workshops
    context.setDefaultTimeout(120_000)
    return {context, call: caller(context, this.origin), seats: () => context.cookies()}
  }

  /** Everybody who is there now, in the order in which they came. */
  present(): readonly Present[] {
    return this.#present
  }

  /** What the browsers of those who are there have complained about since they were asked the last time. */
  complaints(): readonly string[] {
    return this.#present.flatMap(({troubles}) => troubles.splice(0))
  }

  async leave(...people: readonly Pick<Present, 'context'>[]): Promise<void> {
    const leaving = new Set(people.map(({context}) => context))
    this.#present = this.#present.filter(({context}) => !leaving.has(context))
    await Promise.all([...leaving].map(context => context.close()))
  }

  async keepPictures(of: string): Promise<void> {
    await Promise.all(this.#present.map(({page}, index) => keepFailure(page, `${of}-${index + 1}`)))
  }

  #comes<Who extends Present>(who: Who): Who {
    this.#present = [...this.#present, who]
    return who
  }
}
