export function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : 'the store failed'
}
