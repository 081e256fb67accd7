const ordinaryGroup = 50
const msForEachMore = 0.08

/**
 * Each turn is told to everybody, and each telling costs some microseconds: where two hundred listen, edits that come
 * soon after each other share one. Groups of an ordinary size wait for nothing.
 */
export function pauseMs(people: number): number {
  return Math.max(0, people - ordinaryGroup) * msForEachMore
}
