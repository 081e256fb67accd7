import styles from './PaperCount.module.css'

/** How many sheets lie there, without what is on them: one small sheet each, then the number. */
export function PaperCount({count, most = 12}: {readonly count: number; readonly most?: number}) {
  const shown = Math.min(count, most)
  return (
    <span className={styles.papers}>
      <svg width={shown * 16} height={18} viewBox={`0 0 ${shown * 16} 18`} aria-hidden>
        {Array.from({length: shown}, (_, index) => (
          <g key={index} transform={`translate(${index * 16} 0)`} stroke="var(--d2)" fill="none">
            <path d="M.5 1.5h9l4 4v10H.5z" fill="var(--raised)" />
            <path d="M9.5 1.5v4h4" />
          </g>
        ))}
      </svg>
      <b>{count}</b>
    </span>
  )
}
