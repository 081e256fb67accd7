import {useCallback, useEffect, useState} from 'react'
import type * as z from 'zod/mini'
import {forgetTemplate, myTemplates, readTemplate} from '../../shared/contract/templates.ts'
import type {TemplateDocument} from '../../shared/contract/templates.ts'
import type {Result} from '../../shared/std/result.ts'
import {useApi} from '../session/hooks.ts'

export type SavedTemplate = z.output<typeof myTemplates.reply>['templates'][number]

/** The templates that this browser has saved; one is fetched whole when it is chosen. */
export function useTemplates(): {
  readonly saved: readonly SavedTemplate[]
  readonly read: (id: string) => Promise<Result<{readonly template: TemplateDocument}>>
  readonly forget: (id: string) => Promise<Result<unknown>>
} {
  const call = useApi()
  const [saved, setSaved] = useState<readonly SavedTemplate[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const list = async () => {
      const answer = await call(myTemplates, {signal: stop.signal})
      if (answer.ok) setSaved(answer.value.templates)
    }
    void list()
    return () => stop.abort()
  }, [call])
  const read = useCallback((id: string) => call(readTemplate, {params: {templateId: id}}), [call])
  const forget = useCallback(
    async (id: string) => {
      const gone = await call(forgetTemplate, {params: {templateId: id}})
      if (gone.ok) setSaved(before => before.filter(each => each.id !== id))
      return gone
    },
    [call],
  )
  return {saved, read, forget}
}
