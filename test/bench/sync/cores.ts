/** Where a server and where the load runs; null: this machine has one core or no `taskset`. */
export type Cores = {readonly server: number; readonly load: number} | null
