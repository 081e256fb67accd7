/** Seeds of `npm run fuzz -- secrecy` that once failed, by what they found; each run of the tests repeats them. */
export const failedSeeds: Readonly<Record<string, number>> = {
  'a ballot that closed its round, sent once more because its answer was lost': 20_261_173,
  'a lane that had gone before its tab heard of it: nobody came back over it, and nobody could be shown anything': 20_261_860,
}
