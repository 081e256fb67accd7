import type {Board} from './board.ts'

/** What a column of the customer file is called on the board; its key where no attribute stands for it. */
export function attributeName(board: Pick<Board, 'attributes'>, key: string): string {
  const attribute = [...board.attributes.values()].find(candidate => candidate.key === key)
  return attribute === undefined || attribute.name === '' ? key : attribute.name
}
