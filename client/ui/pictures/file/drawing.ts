import type {ReactNode} from 'react'

/** A picture drawn into a width: the same on the screen and in a file. Everything in it says its own paint and size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: ReactNode
}

/** Letters of a drawing; `size` is said on every text, because a file has no style sheet to inherit from. */
export const ink = {
  text: {fill: 'var(--ink)', fontSize: 12},
  quiet: {fill: 'var(--ink-2)', fontSize: 12},
  strong: {fill: 'var(--ink)', fontSize: 13, fontWeight: 680},
} as const
