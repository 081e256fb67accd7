import {guidedSteps} from '../../shared/domain/guide.ts'
import {isFrom} from '../../shared/domain/phase.ts'
import type {Phase} from '../../shared/domain/phase.ts'
import {useText} from '../i18n/useText.ts'
import {usePhase, useRecord} from '../session/hooks.ts'
import {Disclosure} from '../ui/Disclosure.tsx'
import styles from './workshop.module.css'

/**
 * What to ask the room in this step, from the workshop's own guide. A step that the workshop has not reached keeps
 * its questions: what matters to us is not even asked before it is settled what matters to the customers. (PHASE-4)
 */
export function GuideQuestions({step}: {readonly step: Phase}) {
  const t = useText()
  const phase = usePhase()
  const questions = useRecord(({guide}) => {
    const guided = guidedSteps.find(each => each === step)
    return guided === undefined ? [] : guide.questions[guided]
  }, sameWords)
  if (questions.length === 0 || !isFrom(phase, step)) return null
  return (
    <div className={styles.guided}>
      <Disclosure summary={t('guide.ask', {count: questions.length})}>
        <ul>
          {questions.map(question => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}
