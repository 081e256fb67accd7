import {expect, test} from 'vitest'
import {accessibilityFaults, reachableBehind, smallTargets} from '../rooms/accessibility.ts'
import {journey} from '../rooms/journey.ts'
import type {Stage} from '../rooms/stage.ts'
import {oddWords} from './exampleScenes.ts'
import {faultsInTheDark} from './inTheDark.ts'
import {ownWords, templateWords} from './ownWords.ts'
import {foreignWords, readPage} from './readPage.ts'
import type {Visitor} from './visitor.ts'
import type {Look, Way} from './walk.ts'

const mostMs = 600_000

/**
 * Walks a way past everything that can be seen on it, at the desk and on the phone, in a fourth language, whose texts
 * are marked and 40 % longer: each scene is read, and judged by axe, light and dark.
 */
export function everyScene(name: string, walk: Way): void {
  journey(`everybody can use it: ${name}`, stage => {
    test(
      'I18N-1 every text is in the language of the reader and fits, and axe finds nothing',
      async () => {
        const faults: string[] = []
        const foreign = foreignIn(stage)

        const troubles = await walk({
          stage,
          pages: 'qps',
          language: 'sv',
          look: async (visitor, halt) => {
            const found = [...(await foreign(visitor, halt)), ...(await inaccessible(visitor))]
            faults.push(...found.map(fault => `${halt.scene}: ${fault}`))
          },
        })

        expect({faults, troubles}).toEqual({faults: [], troubles: []})
      },
      mostMs,
    )
  })
}

/** What a reader of the fourth language cannot read, but for what people wrote, and what does not fit. */
function foreignIn(stage: Stage): (...seen: Parameters<Look>) => Promise<string[]> {
  const known = new Map<string, ReadonlySet<string>>()
  return async ({context, page}, {leg, boardId}) => {
    if (boardId !== null && !known.has(leg)) known.set(leg, await ownWords(context, stage.origin, boardId))
    const own = new Set([...(known.get(leg) ?? []), ...oddWords, ...templateWords('pharma')])
    const {words, misfits} = await readPage(page)
    return [...foreignWords(words, own).map(text => `not marked: ${text}`), ...misfits]
  }
}

async function inaccessible(visitor: Visitor): Promise<readonly string[]> {
  const {page, size} = visitor
  return [
    ...(await accessibilityFaults(page)),
    ...(await reachableBehind(page)),
    ...(await smallTargets(page, size === 'phone' ? 44 : 24)),
    ...(await faultsInTheDark(visitor)),
  ]
}
