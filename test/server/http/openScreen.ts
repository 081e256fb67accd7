import {asId} from '../../../shared/std/ids.ts'
import type {APerson, Reply} from './aPerson.ts'
import {wordAt} from './readAnswer.ts'

export const tokenIn = (url: string): string => url.split('#')[1] ?? ''

/** Opens a link for the wall in a browser of its own. */
export async function openScreen(by: APerson, screen: APerson): Promise<Reply> {
  const made = await by.post('/screen-links')
  screen.boardId = by.boardId
  const seated = await screen.post('/resume', {token: tokenIn(wordAt(made.body, 'screenUrl'))})
  if (seated.status === 200) screen.participantId = asId<'participant'>(wordAt(seated.body, 'participantId'))
  return seated
}
