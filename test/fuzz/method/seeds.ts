/** Seeds of `npm run fuzz -- method` that once failed, by what they found; each run of the tests repeats them. */
export const failedSeeds: Readonly<Record<string, number>> = {}
