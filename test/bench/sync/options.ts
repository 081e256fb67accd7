import {parseArgs} from 'node:util'

export type Options = {
  readonly rounds: number
  readonly seconds: number
  readonly lines: readonly string[]
  readonly servers: readonly string[]
  readonly profile: boolean
}

/** What was asked for on the command line; nobody measures for an hour because of a slip of the pen. */
export function readOptions(args: readonly string[], letters: readonly string[], names: readonly string[]): Options {
  const text = {type: 'string'} as const
  const {values} = parseArgs({
    args: [...args],
    options: {rounds: text, lines: text, seconds: text, servers: text, profile: {type: 'boolean'}},
    strict: true,
  })
  return {
    rounds: wholeNumber(values.rounds ?? '5', 1, 25),
    seconds: wholeNumber(values.seconds ?? '10', 1, 60),
    lines: listOf(values.lines, letters),
    servers: listOf(values.servers, names),
    profile: values.profile ?? false,
  }
}

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${text} is not a number from ${least} to ${most}`)
  return number
}

function listOf(text: string | undefined, known: readonly string[]): readonly string[] {
  const asked = text === undefined ? known : text.split(',')
  const unknown = asked.find(word => !known.includes(word))
  if (unknown !== undefined) throw new Error(`There is no ${unknown}; known are ${known.join(', ')}`)
  return asked
}
