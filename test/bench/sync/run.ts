import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {handMadeIsTrue} from './author.ts'
import {contenders} from './contenders.ts'
import type {Contender} from './contenders.ts'
import type {Line, Measured, Prepared} from './line.ts'
import {joins, reconnects} from './lines/bigBoard.ts'
import {fiftyRoomsOf4, oneRoomOf50} from './lines/closedLoop.ts'
import {coldOpen} from './lines/coldOpen.ts'
import {idleRooms} from './lines/idleRooms.ts'
import {oneRoom} from './lines/oneRoom.ts'
import {buildOurs, chooseCores, installPeers, workFolder} from './setUp.ts'
import {tableOf} from './table.ts'

/** `npm run bench:sync -- [--rounds 5] [--lines a,b,c,d,e,f] [--seconds 10]`: see README.md beside this file. */
const lines: readonly Line[] = [oneRoom, oneRoomOf50, fiftyRoomsOf4, idleRooms, joins, reconnects, coldOpen]
const busyLoad = 0.9

const {values} = parseArgs({
  options: {rounds: {type: 'string'}, lines: {type: 'string'}, seconds: {type: 'string'}},
  strict: true,
})
const rounds = wholeNumber(values.rounds ?? '5', 1, 25)
const seconds = wholeNumber(values.seconds ?? '10', 1, 60)
const letters = (values.lines ?? 'a,b,c,d,e,f').split(',')
const chosen = lines.filter(({letter}) => letters.includes(letter))

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${text} is not a number from ${least} to ${most}`)
  return number
}

async function prepare(line: Line, contender: Contender, index: number): Promise<Prepared> {
  const folder = join(workFolder, `${index}${line.letter}-${contender.name}`)
  mkdirSync(folder, {recursive: true})
  const seats = (await line.prepare?.(contender, folder)) ?? []
  return {folder, seats}
}

async function measure(line: Line, contender: Contender, {folder, seats}: Prepared): Promise<Measured> {
  const own = join(workFolder, 'now')
  rmSync(own, {recursive: true, force: true})
  cpSync(folder, own, {recursive: true})
  // Written back before it is measured, so that one server's copy does not slow the next one's fsyncs.
  execFileSync('sync')
  return line.measure({contender, folder: own, seats, seconds})
}

async function run(): Promise<number> {
  handMadeIsTrue()
  installPeers()
  await buildOurs()
  rmSync(workFolder, {recursive: true, force: true})
  const cores = chooseCores()
  const servers = contenders(cores)
  console.log(`Ours on Node ${process.versions.node} with fsync, gate and rights; the peers on a newer Node.`)
  console.log(
    cores ? `Servers on core ${cores.server}, load on core ${cores.load}.` : 'Two cores could not be had: not pinned.',
  )
  for (const {letter, raised} of chosen)
    if (raised !== null) console.log(`Raised for ours in line ${letter}: ${raised}.`)
  const prepared = new Map<string, Prepared>()
  for (const [index, line] of chosen.entries()) {
    for (const contender of servers) {
      const started = performance.now()
      prepared.set(`${index}${contender.name}`, await prepare(line, contender, index))
      const took = (performance.now() - started) / 1000
      if (line.prepare) console.log(`line ${line.letter}, boards of ${contender.name} made in ${took.toFixed(1)} s`)
    }
  }
  const results = new Map<string, Map<string, number[]>>()
  const busy = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, line] of chosen.entries()) {
      // Nobody is always the first.
      const turn = servers.map((_, at) => servers[(at + round) % servers.length]).filter(one => one !== undefined)
      for (const contender of turn) {
        const before = prepared.get(`${index}${contender.name}`)
        if (!before) continue
        const {figures, load, note} = await measure(line, contender, before)
        for (const [id, value] of Object.entries(figures)) {
          const ofFigure = results.get(id) ?? new Map<string, number[]>()
          ofFigure.set(contender.name, [...(ofFigure.get(contender.name) ?? []), value])
          results.set(id, ofFigure)
        }
        const said = Object.entries(figures).map(([id, value]) => `${id} ${value.toFixed(1)}`)
        console.log(
          `round ${round + 1}, ${contender.name}: ${said.join(', ')} (${note}; load ${Math.round(load * 100)} %)`,
        )
        if (load > busyLoad) busy.add(`${line.letter} of ${contender.name}`)
        await pause(200)
      }
    }
  }
  const {text, missed} = tableOf(
    chosen.flatMap(({figures}) => figures),
    results,
  )
  console.log(`\n${text}\n`)
  if (busy.size > 0)
    console.log(
      `The load generator was busy to more than ${busyLoad * 100} %: ${[...busy].join(', ')}. Too good for slow servers.`,
    )
  console.log(missed === 0 ? 'Every line passed.' : `${missed} missed.`)
  rmSync(workFolder, {recursive: true, force: true})
  return 0
}

process.exit(await run())
