import {useFormat} from '../../i18n/useFormat.ts'
import {useText} from '../../i18n/useText.ts'
import {Bar} from '../../ui/pictures/Bar.tsx'
import type {Figures, LedgerFigures} from '../../board/ledgerFigures.ts'
import styles from './figureCell.module.css'
import type {FigureWords} from '../../board/figureWords.ts'

/** One figure of a row with its share of the whole and a bar on the ruler of all rows. */
export function FigureCell({
  is,
  of,
  figures,
  words,
  hidden = false,
  plain = false,
}: {
  readonly is: 'customers' | 'value'
  readonly of: Figures
  readonly figures: LedgerFigures
  readonly words: FigureWords
  /** Kept from the reader's department: said so, and not that it is unknown. (CRIT-5) */
  readonly hidden?: boolean
  /** Without the bar: one line high. */
  readonly plain?: boolean
}) {
  const t = useText()
  const format = useFormat()
  const amount = is === 'customers' ? of.customers : of.value
  const whole = is === 'customers' ? figures.universe?.customers : figures.universe?.value
  if (amount === null && hidden) return <p className={styles.hidden}>{t('prioritise.hiddenFigure')}</p>
  if (amount === null)
    return (
      <div className={styles.figure}>
        <span className={styles.unknown}>{t('prioritise.noFigure')}</span>
        {!plain && <Bar value={null} highest={1} unknown={1} />}
      </div>
    )
  const name = is === 'customers' ? t('prioritise.headCustomers') : t('prioritise.headValue')
  return (
    <div className={styles.figure}>
      <span className={styles.spoken}>{name} </span>
      <b>{is === 'customers' ? format.number(amount) : words.value(amount)}</b>
      {whole && whole > 0 ? <span>{format.share(amount / whole)}</span> : null}
      {is === 'customers' && of.estimated && <small>{t('prioritise.estimate')}</small>}
      {!plain &&
        (is === 'customers' ? (
          <Bar value={amount} highest={figures.mostCustomers} width={88} />
        ) : (
          <Bar value={amount} lowest={figures.leastValue} highest={figures.mostValue} width={96} />
        ))}
    </div>
  )
}
