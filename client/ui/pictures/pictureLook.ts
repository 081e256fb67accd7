import {createContext, useContext} from 'react'

/** Where pictures are looked at: on a page, with table and file behind them, or from the back of a room. */
type PictureLook = 'page' | 'projector'

export const PictureLookContext = createContext<PictureLook>('page')

export function usePictureLook(): PictureLook {
  return useContext(PictureLookContext)
}

/** So many px of the screen for one of a drawing: its smallest letters have 12, the room wants 24. */
export const projectorScale = 2
