import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {casesOf} from '../../../../server/cli/vectors/vectorFile.ts'

const folders = [
  join(import.meta.dirname, '../../../vectors'),
  join(import.meta.dirname, '../../../../../shared/vectors'),
]

for (const folder of folders.filter(existsSync)) {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))

  for (const file of files) {
    describe(`SCORE-1 ${file}`, () => {
      const cases = casesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))

      for (const {name, run} of cases) {
        test(name, () => {
          expect(run()).toBeNull()
        })
      }
    })
  }
}
