import type {ReactNode} from 'react'
import {createContext, useContext} from 'react'
import styles from './StepQuestion.module.css'

/** What whoever shows the steps puts under each one's question. */
export const BelowQuestion = createContext<ReactNode>(null)

/** Each step opens with its one question and one sentence on what to do now and who sees it. */
export function StepQuestion({
  question,
  children,
  end,
}: {
  readonly question: string
  /** The sentence. */
  readonly children?: ReactNode
  /** At the right of the question: version, hash, a button. */
  readonly end?: ReactNode
}) {
  const below = useContext(BelowQuestion)
  return (
    <header className={styles.ask}>
      <div>
        <h1>{question}</h1>
        {children !== undefined && <p>{children}</p>}
        {below}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </header>
  )
}
