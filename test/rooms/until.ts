const longestWaitMs = 120_000

/** Waits for real sockets: looks again and again, and says what did not come about. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > longestWaitMs) throw new Error(`it did not come about that ${what}`)
    await new Promise(done => setTimeout(done, 2))
  }
}
