/** Three letters, or none: what a half-written one would be refused for. */
export function isCurrency(text: string | undefined): boolean {
  return /^([A-Z]{3})?$/.test(text ?? '')
}
