/** A clock that the test moves; tasks run in the order in which they are due. */
export function aClock() {
  const tasks = new Map<number, {readonly at: number; readonly task: () => void}>()
  let last = 0
  const clock = {
    ms: 0,
    later: (task: () => void, afterMs: number) => {
      const id = (last += 1)
      tasks.set(id, {at: clock.ms + afterMs, task})
      return () => void tasks.delete(id)
    },
    /** Everything that is due until then, and what follows from it. */
    move: async (ms: number) => {
      const until = clock.ms + ms
      await breathe()
      for (;;) {
        const [next] = [...tasks].filter(([, {at}]) => at <= until).toSorted(([, a], [, b]) => a.at - b.at)
        if (!next) break
        const [id, {at, task}] = next
        tasks.delete(id)
        clock.ms = Math.max(clock.ms, at)
        task()
        await breathe()
      }
      clock.ms = until
    },
    waiting: () => tasks.size,
  }
  return clock
}

/** Lets promises that are already kept go on. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}
