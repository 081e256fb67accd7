import {Suspense, useEffect} from 'react'
import {useText} from '../i18n/useText.ts'
import {useSayDoing, useShownStep} from '../session/hooks.ts'
import {useSession} from '../session/SessionContext.ts'
import {BelowQuestion} from '../ui/StepQuestion.tsx'
import {GuideQuestions} from './GuideQuestions.tsx'
import {stepOf} from './stepOf.ts'
import {Trouble} from './Trouble.tsx'
import styles from './workshop.module.css'

/** The step that this screen looks at. What breaks in one step leaves the others alone. */
export function StepStage() {
  const t = useText()
  const shown = useShownStep()
  const say = useSayDoing()
  const {notices} = useSession()
  const {Step} = stepOf(shown)
  useEffect(() => {
    say({step: shown})
    notices.stepLeft()
    document.getElementById('stage')?.scrollTo(0, 0)
  }, [shown, say, notices])
  return (
    <Trouble key={shown}>
      <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
        <BelowQuestion value={<GuideQuestions step={shown} />}>
          <Step />
        </BelowQuestion>
      </Suspense>
    </Trouble>
  )
}
