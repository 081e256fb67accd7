import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {setTimeout as pause} from 'node:timers/promises'
import {handMadeIsTrue} from './author.ts'
import {contenders} from './contenders.ts'
import {copyToDisk} from './copyToDisk.ts'
import type {Contender} from './contenders.ts'
import type {Cores} from './cores.ts'
import type {Line, Measured, Prepared} from './line.ts'
import {joins, reconnects} from './lines/bigBoard.ts'
import {fiftyRoomsOf4, oneRoomOf50} from './lines/closedLoop.ts'
import {coldOpen} from './lines/coldOpen.ts'
import {idleRooms} from './lines/idleRooms.ts'
import {oneRoom} from './lines/oneRoom.ts'
import {othersInWords, watchOthers} from './others.ts'
import {readOptions} from './options.ts'
import type {Options} from './options.ts'
import {buildOurs, chooseCores, installPeers, workFolder} from './setUp.ts'
import {tableOf} from './table.ts'

/** `npm run bench:sync`: README.md beside this file says what is measured and how to read the table. */
const lines: readonly Line[] = [oneRoom, oneRoomOf50, fiftyRoomsOf4, idleRooms, joins, reconnects, coldOpen]
const busyLoad = 0.9
const longestMs = 90 * 60_000

async function run(options: Options): Promise<void> {
  setTimeout(() => {
    console.error('This takes too long.')
    process.exit(1)
  }, longestMs).unref()
  handMadeIsTrue()
  installPeers()
  await buildOurs()
  rmSync(workFolder, {recursive: true, force: true})
  const chosen = lines.filter(({letter}) => options.lines.includes(letter))
  const cores = chooseCores()
  const servers = contenders(cores, options.profile).filter(({name}) => options.servers.includes(name))
  sayHow(chosen, cores)

  const prepared = await prepareAll(chosen, servers)
  const results = new Map<string, Map<string, number[]>>()
  const busy = new Set<string>()
  const others: number[] = []
  const othersUsed = watchOthers()
  for (let round = 0; round < options.rounds; round += 1) {
    for (const line of chosen) {
      // Nobody is always the first.
      const turn = servers.map((_, at) => servers[(at + round) % servers.length]).filter(one => one !== undefined)
      for (const contender of turn) {
        const before = prepared.get(preparedName(line, contender))
        if (!before) continue
        othersUsed()
        const measured = await measure(line, contender, before, options.seconds)
        others.push(othersUsed())
        keep(results, contender.name, measured.figures)
        sayFigures(round, contender.name, measured)
        if (measured.load > busyLoad) busy.add(`${line.letter} of ${contender.name}`)
        await pause(200)
      }
    }
  }
  rmSync(workFolder, {recursive: true, force: true})

  const figures = chosen.flatMap(line => line.figures)
  const {text, missed} = tableOf(figures, results)
  console.log(`\n${text}\n`)
  console.log(othersInWords(others))
  if (busy.size > 0) {
    console.log(`The load generator was busy to more than ${busyLoad * 100} %: ${[...busy].join(', ')}.`)
    console.log('These figures say as much about the generator as about the server.')
  }
  if (servers.length < 3) console.log('Not all servers were measured: nothing is passed or missed.')
  else console.log(`${figures.length - missed} of ${figures.length} passed, ${missed} missed.`)
}

function sayHow(chosen: readonly Line[], cores: Cores): void {
  console.log(
    `Ours: a bench-only entry to the parts of server/main.ts, with fsync, gate and rights, on Node ${process.versions.node}.`,
  )
  console.log('The peers: their defaults with persistence and a token, on a newer Node (peers/package.json).')
  console.log(
    cores
      ? `Servers on core ${cores.server}, load on core ${cores.load}.`
      : 'NOT PINNED: no second core, or no taskset.',
  )
  const raised = chosen.flatMap(line =>
    line.raised === null ? [] : `Raised for ours in line ${line.letter}: ${line.raised}.`,
  )
  for (const said of new Set(raised)) console.log(said)
}

/** Lines on the same boards share them. */
function preparedName({letter, prepare}: Line, {name}: Contender): string {
  const first = lines.find(line => prepare !== undefined && line.prepare === prepare)
  return `${first?.letter ?? letter}-${name}`
}

async function prepareAll(
  chosen: readonly Line[],
  servers: readonly Contender[],
): Promise<ReadonlyMap<string, Prepared>> {
  const prepared = new Map<string, Prepared>()
  for (const line of chosen) {
    for (const contender of servers) {
      const name = preparedName(line, contender)
      if (prepared.has(name)) continue
      const folder = join(workFolder, name)
      mkdirSync(folder, {recursive: true})
      const start = performance.now()
      prepared.set(name, {folder, seats: (await line.prepare?.(contender, folder)) ?? []})
      const seconds = (performance.now() - start) / 1000
      if (line.prepare) console.log(`line ${line.letter}: boards of ${contender.name} made in ${seconds.toFixed(1)} s`)
    }
  }
  return prepared
}

async function measure(line: Line, contender: Contender, made: Prepared, seconds: number): Promise<Measured> {
  const folder = join(workFolder, 'now')
  copyToDisk(made.folder, folder)
  return line.measure({contender, folder, seats: made.seats, seconds})
}

function keep(results: Map<string, Map<string, number[]>>, name: string, figures: Measured['figures']): void {
  for (const [id, value] of Object.entries(figures)) {
    const ofFigure = results.get(id) ?? new Map<string, number[]>()
    ofFigure.set(name, [...(ofFigure.get(name) ?? []), value])
    results.set(id, ofFigure)
  }
}

function sayFigures(round: number, name: string, {figures, note, load}: Measured): void {
  const said = Object.entries(figures).map(([id, value]) => `${id} ${value.toFixed(1)}`)
  console.log(`round ${round + 1}, ${name}: ${said.join(', ')} (${note}; generator ${Math.round(load * 100)} %)`)
}

const letters = [...new Set(lines.map(({letter}) => letter))]
await run(
  readOptions(
    process.argv.slice(2),
    letters,
    contenders(null).map(({name}) => name),
  ),
)
process.exit(0)
