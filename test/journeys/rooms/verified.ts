import {spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** `enig verify` as a receiver runs it. */
export async function verified(json: string): Promise<{readonly status: number | null; readonly said: string}> {
  const folder = await mkdtemp(join(tmpdir(), 'enig-verify-'))
  try {
    const path = join(folder, 'model.segmodel.json')
    await writeFile(path, json)
    const {status, stdout, stderr} = spawnSync(process.execPath, [join('dist', 'server', 'enig.js'), 'verify', path], {
      encoding: 'utf8',
    })
    return {status, said: stdout + stderr}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
