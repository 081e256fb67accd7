// What people and programs write where nothing is known; suggested, never assumed in silence.
const known = new Set(
  'null,(null),\\n,n/a,na,n.a.,#n/a,#saknas!,#i/t,nan,-,--,–,—,saknas,uppgift saknas,mangler,ikke oplyst,okänd,okänt,ukendt,unknown,missing,ej angivet'.split(
    ',',
  ),
)

const longest = 20

export function isBlank(cell: string): boolean {
  return cell === '' || (cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(0) >= 0x80 ? cell.trim() === '' : false)
}

/** The field as the file has it, or without the blanks around it. */
export function missingTest(tokens: readonly string[]): (cell: string) => boolean {
  const words = new Set(tokens)
  if (words.size === 0) return isBlank
  return cell => isBlank(cell) || words.has(cell) || words.has(cell.trim())
}

/** Words of the file that may mean a missing value, with the number of cells; most frequent first. */
export function suggestMissing(cells: Iterable<string>): readonly {readonly token: string; readonly cells: number}[] {
  const found = new Map<string, number>()
  for (const cell of cells) {
    // Most cells are numbers or long words; only short words can be tokens.
    if (cell.length === 0 || cell.length > longest || /^\d/.test(cell)) continue
    const token = cell.trim()
    if (known.has(token.toLowerCase())) found.set(token, (found.get(token) ?? 0) + 1)
  }
  return [...found]
    .map(([token, count]) => ({token, cells: count}))
    .toSorted((a, b) => b.cells - a.cells || (a.token < b.token ? -1 : 1))
}
