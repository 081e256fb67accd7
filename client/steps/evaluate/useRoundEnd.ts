import {useState} from 'react'
import type {RevealWay} from '../../../shared/record/settings.ts'
import {useRecord} from '../../session/hooks.ts'

export type RoundEnd = {
  readonly way: RevealWay
  readonly choose: (way: RevealWay) => void
  /** As the field writes it; empty while no time is chosen. */
  readonly until: string
  readonly setUntil: (until: string) => void
  /** What is sent along when the round is opened. */
  readonly body: {readonly revealWhen: RevealWay; readonly deadline?: string}
}

/** How the round that is about to be opened will come to its end: as the last one did, until somebody says otherwise. (REV-9) */
export function useRoundEnd(): RoundEnd {
  const kept = useRecord(({settings}) => settings.revealWhen)
  const [chosen, choose] = useState<RevealWay | null>(null)
  const [until, setUntil] = useState('')
  const way = chosen ?? kept
  const deadline = until === '' ? {} : {deadline: new Date(until).toISOString()}
  return {way, choose, until, setUntil, body: {revealWhen: way, ...deadline}}
}
