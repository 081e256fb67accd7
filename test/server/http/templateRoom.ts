/** A silent note as a voter sends it. */
export const aNoteBody = (id: string, text: string) => ({
  id,
  text,
  side: 'customer',
  family: null,
  evidence: 'interview',
})
