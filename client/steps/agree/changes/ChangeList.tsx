import {diffParts} from '../../../../shared/model/diffParts.ts'
import {useText} from '../../../i18n/useText.ts'
import styles from './changes.module.css'
import {useChangeWords} from './useChangeWords.ts'
import type {SaidChange} from './useChangeWords.ts'
import type {Diff} from './useDiff.ts'

/** What changed, part by part, as a reader would go through it. */
export function ChangeList({
  diff,
  level = 3,
}: {
  readonly diff: Diff
  /** Of the headings: one below what stands above the list. */
  readonly level?: 2 | 3
}) {
  const t = useText()
  const say = useChangeWords(diff)
  const Heading = level === 2 ? 'h2' : 'h3'
  const parts = diffParts
    .map(part => ({
      part,
      said: diff.changes
        .filter(change => change.part === part)
        .map(say)
        .filter(({lines, what}) => lines.length > 0 || what !== 'changed'),
    }))
    .filter(({said}) => said.length > 0)
  return (
    <div className={styles.parts}>
      {parts.map(({part, said}) => (
        <section key={part} className={styles.part}>
          <Heading className={styles.heading}>{t(`diff.part.${part}`)}</Heading>
          <ul>
            {said.map(one => (
              <li key={one.key}>
                <OneChange said={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function OneChange({said: {title, what, lines}}: {readonly said: SaidChange}) {
  const t = useText()
  return (
    <>
      {(title !== '' || what !== 'changed') && (
        <p className={styles.title}>
          {title !== '' && <strong>{title}</strong>}
          {what !== 'changed' && (
            <span className={styles.what}>{t(what === 'added' ? 'diff.added' : 'diff.removed')}</span>
          )}
        </p>
      )}
      {lines.map(line => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </>
  )
}
