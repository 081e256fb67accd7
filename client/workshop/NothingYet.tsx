/** A step has no such part. */
export function NothingYet() {
  return null
}
