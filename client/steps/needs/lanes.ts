/** Lanes beside those of the clusters: notes that are not grouped, and the place where a note starts a new heap. */
export const looseLane = 'loose'
export const newLane = 'new'
