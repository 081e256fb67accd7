import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {noPretendDisk, pretendDisk} from '../../rooms/faults/pretendDisk.ts'
import {aWorkshop, startChild} from '../rooms/childServer.ts'

const csv = ['customer_id,beds', 'C1,400', 'C2,20', 'C3,many', 'C4'].join('\n')

test.skipIf(noPretendDisk() !== null)(
  'SYNC-1 customers that were taken in are there after a power cut',
  async () => {
    const disk = pretendDisk()
    let server = await startChild(disk.dataDir, 0, disk.environment)
    const [seat] = await aWorkshop(server.origin, ['product'])
    if (!seat) throw new Error('one seat')
    const {boardId, cookie} = seat
    const post = (path: string, body: BodyInit, type: string) =>
      fetch(`${server.origin}/api/v1/boards/${boardId}/imports${path}`, {
        method: 'POST',
        headers: {cookie, 'x-enig': '1', 'content-type': type, 'x-file-name': 'c.csv'},
        body,
      })

    const uploaded = await post('', csv, 'application/octet-stream')
    const {importId} = (await uploaded.json()) as {importId: string}
    const upload = () => readFileSync(join(disk.dataDir, 'customers', boardId, `${importId}.upload`), 'utf8')
    await server.end('SIGKILL')
    disk.cutPower(new Uint8Array())
    expect(upload()).toBe(csv)

    server = await startChild(disk.dataDir, 0, disk.environment)
    expect((await post(`/${importId}/commit`, '{}', 'application/json')).status).toBe(200)
    const files = ['parquet', 'rejected.csv'].map(kind =>
      join(disk.dataDir, 'customers', boardId, `${importId}.${kind}`),
    )
    const before = files.map(file => readFileSync(file))
    await server.end('SIGKILL')
    disk.cutPower(new Uint8Array())

    expect(files.map(file => readFileSync(file))).toEqual(before)
    expect(before.every(bytes => bytes.length > 10)).toBe(true)
    disk.remove()
  },
  60_000,
)
