// Is the lock complete and free of hosts? Reads package-lock.json only, so it needs no install.
import {readFileSync} from 'node:fs'

const {packages} = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'))

const entryFor = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const entry = packages[`${at && `${at}/`}node_modules/${name}`]
    if (entry || !at) return entry
  }
}

const faults = Object.entries(packages).flatMap(([path, entry]) => {
  const wanted = {...entry.dependencies, ...entry.optionalDependencies, ...(path ? {} : entry.devDependencies)}
  const missing = Object.keys(wanted).filter(name => !entryFor(path, name)?.version)
  return [
    ...missing.map(name => `not in the lock: ${path || 'package.json'} -> ${name}`),
    ...(entry.resolved?.startsWith('http') ? [`names a registry host: ${path}`] : []),
  ]
})

for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
