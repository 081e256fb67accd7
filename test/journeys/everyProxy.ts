import {spawnSync} from 'node:child_process'
import {proxyKinds} from '../rooms/proxy.ts'

/** The whole main job, once for each kind of proxy, with everybody behind it. */
const results = proxyKinds.map(kind => {
  const from = performance.now()
  const {status} = spawnSync('npx', ['vitest', 'run', '--project', 'journeys', 'test/journeys/mainJob.test.ts'], {
    stdio: 'inherit',
    env: {...process.env, JOURNEY_PROXY: kind},
  })
  return {kind, passed: status === 0, seconds: Math.round((performance.now() - from) / 1000)}
})
console.table(results)
process.exit(results.every(({passed}) => passed) ? 0 : 1)
