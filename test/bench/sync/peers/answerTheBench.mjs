// How every measured server talks to the bench: says its port, counts its memory when asked, goes when the bench goes.
import {setTimeout as pause} from 'node:timers/promises'

/** @param {number} port */
export function answerTheBench(port) {
  process.on('message', async () => {
    for (let time = 0; time < 3; time += 1) {
      globalThis.gc?.()
      await pause(100)
    }
    process.send?.({memory: process.memoryUsage()})
  })
  process.on('disconnect', () => process.exit(1))
  process.send?.({port})
}
