import {useText} from '../../i18n/useText.ts'
import {Icon} from '../../ui/Icon.tsx'
import styles from './ballot.module.css'

/** The pages of the ballot beside it: where one is and what is still open. */
export function BallotRail({
  places,
  at,
  onGo,
}: {
  readonly places: readonly {readonly title: string; readonly open: number}[]
  readonly at: number
  readonly onGo: (at: number) => void
}) {
  const t = useText()
  return (
    <ol className={styles.rail} aria-label={t('evaluate.pages')}>
      {places.map(({title, open}, index) => (
        <li key={`${index} ${title}`}>
          <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => onGo(index)}>
            <span>{title}</span>
            {index < places.length - 1 &&
              (open === 0 ? (
                <Icon name="check" size={14} label={t('evaluate.answered')} />
              ) : (
                <small>{t('evaluate.openCount', {count: open})}</small>
              ))}
          </button>
        </li>
      ))}
    </ol>
  )
}
