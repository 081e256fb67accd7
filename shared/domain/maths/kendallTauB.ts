/**
 * Kendall's tau-b (1945): agreement of two orders, corrected for ties; -1..1.
 *
 * Null with fewer than two points, or where one side is constant.
 */
export function kendallTauB(points: readonly {readonly x: number; readonly y: number}[]): number | null {
  let balance = 0
  let differInX = 0
  let differInY = 0
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      const x = Math.sign(one.x - other.x)
      const y = Math.sign(one.y - other.y)
      balance += x * y
      differInX += Math.abs(x)
      differInY += Math.abs(y)
    }
  }
  return differInX === 0 || differInY === 0 ? null : balance / Math.sqrt(differInX * differInY)
}
