import {Worker} from 'node:worker_threads'
import type {WorkerOptions} from 'node:worker_threads'

/**
 * Starts `server/<folder>/<name>.ts` in a thread of its own.
 *
 * From source the thread has to be taught TypeScript first (`execArgv: ['--import', 'tsx']` does nothing on
 * Node 20); in the bundle each worker is a file of its own beside `main.js`, named in `vite.config.ts`.
 */
export function startWorker(folder: string, name: string, options: WorkerOptions): Worker {
  const here = import.meta.url
  if (here.endsWith('.ts')) {
    const source = new URL(`${folder}/${name}.ts`, here).href
    const start = `import('tsx/esm/api').then(({register}) => { register(); return import(${JSON.stringify(source)}) })`
    return new Worker(start, {...options, eval: true})
  }
  const besideMain = here.includes('/chunks/') ? '../' : './'
  return new Worker(new URL(`${besideMain}${name}.js`, here), options)
}
