import {lazy, Suspense} from 'react'
import {useSession} from '../session/SessionContext.ts'
import {useSelected} from '../session/useSelected.ts'

const SignDialog = lazy(async () => ({default: (await import('../steps/agree/SignDialog.tsx')).SignDialog}))

/** Lies over every step: whoever is about to sign is told when the content is opened for changes. (SIGN-1) */
export function SigningNow() {
  const {signing} = useSession()
  const about = useSelected(signing, now => now)
  if (about === null) return null
  return (
    <Suspense fallback={null}>
      <SignDialog about={about} onRead={read => signing.set({...about, read})} onClose={() => signing.set(null)} />
    </Suspense>
  )
}
