import {useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {readReview} from '../../shared/contract/nextRound.ts'
import {useApi, useRecord} from './hooks.ts'

export type ReviewFacts = z.infer<typeof readReview.reply>

/** The agreed version beside the present, as the server counts it; asked anew when something in it may have changed. */
export function useReview(wanted: boolean, hour = 0): ReviewFacts | null {
  const call = useApi()
  const stamp = useRecord(({review, profile, objections, versions}) =>
    JSON.stringify([hour, review, profile?.asOf, profile?.firstMatch, objections, versions.length]),
  )
  const [found, setFound] = useState<{readonly stamp: string; readonly facts: ReviewFacts} | null>(null)
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    void call(readReview).then(answer => {
      if (answer.ok && !gone) setFound({stamp, facts: answer.value})
      return undefined
    })
    return () => {
      gone = true
    }
  }, [call, wanted, stamp])
  // Older facts stay until the newer ones are here: a table that blinks is read by nobody.
  return wanted ? (found?.facts ?? null) : null
}
