import {asksWeights} from './inForce.ts'
import type {RecordState} from './state.ts'

/**
 * How many more rounds may ask for scores, and for the weights: `maxRounds` of each. A whole round asks for both; one on
 * single cells takes nothing from the weights, and one on the weights nothing from the scores. (REV-4, REV-11)
 */
export function roundsLeft({rounds, settings}: Pick<RecordState, 'rounds' | 'settings'>): {
  readonly scores: number
  readonly weights: number
} {
  const scored = rounds.filter(({onlyWeights}) => onlyWeights !== true).length
  const weighed = rounds.filter(asksWeights).length
  return {scores: Math.max(0, settings.maxRounds - scored), weights: Math.max(0, settings.maxRounds - weighed)}
}
