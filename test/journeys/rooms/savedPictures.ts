import {readFile} from 'node:fs/promises'
import type {Locator} from 'playwright-core'
import type {Person} from './people.ts'

/** A picture of the page by its title, with the files that it hands out. */
export type SavedPicture = {
  readonly svg: string
  readonly svgName: string
  /** Of the PNG, from its own header. */
  readonly png: {readonly width: number; readonly height: number}
  /** The cells of the table behind it, row by row; the first row is the head. */
  readonly table: readonly (readonly string[])[]
}

/** Saves it both ways and turns it into its table, with the keyboard alone. */
export async function savePicture(person: Person, figure: Locator): Promise<SavedPicture> {
  const {page, t} = person
  const save = async (format: 'SVG' | 'PNG') => {
    await figure.getByRole('button', {name: t('pictures.save')}).focus()
    await page.keyboard.press('Enter')
    const choice = page.getByRole('menuitem', {name: new RegExp(`^${format}`)})
    await choice.focus()
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    return {name: file.suggestedFilename(), bytes: await readFile(await file.path())}
  }
  const svg = await save('SVG')
  const png = await save('PNG')
  await figure.getByRole('button', {name: t('pictures.asTable'), exact: true}).focus()
  await page.keyboard.press('Enter')
  const table = await figure
    .getByRole('table')
    .evaluate(shown => [...shown.querySelectorAll('tr')].map(row => Array.from(row.children, cell => cell.textContent)))
  return {
    svg: svg.bytes.toString('utf8'),
    svgName: svg.name,
    png: {width: png.bytes.readUInt32BE(16), height: png.bytes.readUInt32BE(20)},
    table,
  }
}

export type ReadDrawing = {
  readonly fault: string | null
  readonly language: string | null
  readonly title: string | undefined
  readonly description: string | undefined
  readonly width: number
  readonly height: number
  /** What points out of the file. */
  readonly outside: readonly string[]
  readonly texts: readonly {readonly words: string; readonly size: string | null; readonly x: number}[]
}

/** Reads the file as any other program would: as XML, on a page that has no rules of ours. */
export async function readDrawing({context}: Person, svg: string): Promise<ReadDrawing> {
  const elsewhere = await context.newPage()
  const read = await elsewhere.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const root = parsed.documentElement
    const attributes = [...parsed.querySelectorAll('*')].flatMap(element => [...element.attributes])
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? null,
      language: root.getAttribute('lang'),
      title: root.querySelector('title')?.textContent,
      description: root.querySelector('desc')?.textContent,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      outside: attributes
        .filter(({name, value}) => /^(?:xlink:)?href$|^src$|^on/.test(name) || /https?:|url\((?!['"]?#)/.test(value))
        .filter(({name}) => name !== 'xmlns')
        .map(({name, value}) => `${name}=${value}`),
      texts: Array.from(root.querySelectorAll('text'), element => ({
        words: element.textContent,
        size: element.getAttribute('font-size'),
        x: Number(element.getAttribute('x')),
      })),
    }
  }, svg)
  await elsewhere.close()
  return read
}
