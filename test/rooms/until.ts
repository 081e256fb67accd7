const longestWaitMs = 120_000

/** Waits for real sockets: looks again and again, and says what did not come about, and how it stands instead. */
export async function until(holds: () => boolean, what: string, standing: () => unknown = () => ''): Promise<void> {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > longestWaitMs)
      throw new Error(`it did not come about that ${what}: ${JSON.stringify(standing())}`)
    await new Promise(done => setTimeout(done, 2))
  }
}
