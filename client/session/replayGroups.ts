/** So many of those that wait longest travel each alone: whatever is refused among them has one name. */
const mostAlone = 100
const together = 25
const mostGroups = 100

/**
 * How many uploads a long time away becomes: at most two hundred, however much was done, since a seat has five hundred
 * at once. What is refused in a group comes first at the next replay, and then alone. (SYNC-19)
 */
export function replayGroups<Command>(commands: readonly Command[]): readonly (readonly Command[])[] {
  const alone = commands.slice(0, mostAlone).map(command => [command])
  const others = commands.slice(mostAlone)
  const size = Math.max(together, Math.ceil(others.length / mostGroups))
  const groups = Array.from({length: Math.ceil(others.length / size)}, (_, at) =>
    others.slice(at * size, (at + 1) * size),
  )
  return [...alone, ...groups]
}
