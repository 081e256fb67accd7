/** The `enig` command. Each subcommand is a file of its own, loaded when it is asked for. */
type Command = {readonly run: (args: readonly string[]) => Promise<number>}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  profile: () => import('./profile.ts'),
  vectors: () => import('./vectors.ts'),
  verify: () => import('./verify.ts'),
  'way-back': () => import('./wayBack.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load) {
  const {run} = await load()
  process.exitCode = await run(args)
} else {
  console.error(`usage: enig ${Object.keys(commands).join('|')} ...`)
  process.exitCode = 2
}

export {}
