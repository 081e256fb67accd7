import type {Browser, Locator, Page} from 'playwright-core'
import {da} from '../../../shared/i18n/da.ts'
import {en} from '../../../shared/i18n/en.ts'
import {sv} from '../../../shared/i18n/sv.ts'
import {createText} from '../../../shared/i18n/text.ts'
import type {Text, TextKey, TextParams} from '../../../shared/i18n/text.ts'
import {ownBrowser} from './ownBrowser.ts'
import type {OwnBrowser} from './ownBrowser.ts'

type Language = 'en' | 'sv' | 'da'
export type Department = 'sales' | 'marketing' | 'medical' | 'product' | 'service'
type Device = 'desk' | 'phone'

/** Somebody with a browser of their own, who reads the pages in their language. */
export type Person = OwnBrowser & {
  readonly name: string
  readonly department: Department
  readonly language: Language
  readonly device: Device
  /** Where the product is. */
  readonly origin: string
  readonly t: Text
  /** A number as this person reads it. */
  readonly number: (value: number) => string
}

const texts = {en, sv, da} as const
const locales = {en: 'en-GB', sv: 'sv-SE', da: 'da-DK'} as const

export type Arrival = {
  readonly name: string
  readonly department: Department
  readonly language: Language
  readonly device?: Device
  /** The proxy of this person's company, through which the browser must go. */
  readonly proxy?: string
  /** Has chosen the language here before; otherwise it is chosen on the way in. */
  readonly chooses?: true
  /** How long this person waits for what should come. */
  readonly patienceMs?: number
}

/** Before a page that is still empty. */
export async function arrive(browser: Browser, origin: string, arrival: Arrival): Promise<Person> {
  const {name, department, language, device = 'desk', chooses = false, proxy, patienceMs = 30_000} = arrival
  const locale = locales[language]
  const chosen = chooses ? {chosen: language} : {}
  const own = await ownBrowser(browser, {size: device, locale, proxy, patienceMs, ...chosen})
  return {
    ...own,
    name,
    department,
    language,
    device,
    origin,
    t: createText(language, texts[language]),
    number: value => new Intl.NumberFormat(locale).format(value),
  }
}

type Place = Page | Locator

/** With the finger on the phone, with the mouse elsewhere. */
export async function press(person: Person, target: Locator): Promise<void> {
  if (person.device === 'phone') await target.tap()
  else await target.click()
}

export async function pressButton(
  person: Person,
  key: TextKey,
  params: TextParams = {},
  place: Place = person.page,
): Promise<void> {
  await press(person, place.getByRole('button', {name: person.t(key, params), exact: true}))
}

/** A button whose name goes on after our words, with a count or a reason. */
export async function pressButtonThatBegins(
  person: Person,
  key: TextKey,
  params: TextParams = {},
  place: Place = person.page,
): Promise<void> {
  const name = new RegExp(`^${escaped(person.t(key, params))}`)
  await press(person, place.getByRole('button', {name}).first())
}

export function dialogOf(person: Person): Locator {
  return person.page.locator('[role=dialog], [role=alertdialog]').last()
}

/** With the cross of the dialog; the button that only screen readers find may be called the same. */
export async function closeDialog(person: Person): Promise<void> {
  const dialog = dialogOf(person)
  await press(person, dialog.getByRole('button', {name: person.t('common.close'), exact: true}).last())
  await dialog.waitFor({state: 'detached'})
}

/** One of a few that are all in sight. */
export async function pick(person: Person, group: string, choice: string, place: Place = person.page): Promise<void> {
  const row = place.getByRole('radiogroup', {name: group, exact: true})
  await press(person, row.getByText(choice, {exact: true}))
}

/** One of a list that opens. */
export async function choose(person: Person, label: string, choice: string, place: Place = person.page): Promise<void> {
  await press(person, listOpener(label, place))
  // A second line may follow the words.
  await press(person, person.page.getByRole('option', {name: new RegExp(`^${escaped(choice)}(\\s|$)`)}).first())
}

/** The button that opens a list; its name is the label and what is chosen now. */
export function listOpener(label: string, place: Place): Locator {
  return place
    .locator('button[aria-haspopup=listbox]')
    .and(place.getByRole('button', {name: label}))
    .first()
}

/** An entry of a menu that a button opens; on the phone the list rises from below. */
export async function chooseFromMenu(person: Person, opener: Locator, choice: string): Promise<void> {
  await press(person, opener)
  await press(person, person.page.getByRole('menuitem', {name: choice}).first())
}

export async function tick(person: Person, label: string, place: Place = person.page): Promise<void> {
  await press(person, place.getByText(label, {exact: true}))
}

export async function write(person: Person, label: string, text: string, place: Place = person.page): Promise<void> {
  await place.getByLabel(label, {exact: true}).and(place.locator('input, textarea')).first().fill(text)
}

/** Waits until this person reads the words somewhere on the page. */
export async function reads(person: Person, words: string, place: Place = person.page): Promise<void> {
  await place.getByText(words).first().waitFor()
}

/** Everything this person has done is safe on the server, as the page says it. */
export async function saved(person: Person): Promise<void> {
  const {t, page, device} = person
  const words =
    device === 'phone'
      ? [t('saved.brief'), t('saved.nothingNew'), t('saved.frozen')]
      : [t('saved.same'), t('saved.nobodyEdits')]
  const said = new RegExp(words.map(escaped).join('|'))
  await page.getByRole('status').filter({hasText: said}).first().waitFor()
}

export function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
