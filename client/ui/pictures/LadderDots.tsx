import styles from './LadderDots.module.css'

/** From which step to which an activity moves somebody: hollow from, solid to, and the words. */
export function LadderDots({
  steps,
  from,
  to,
  text,
}: {
  /** How many steps the ladder has. */
  readonly steps: number
  /** Index from 0; `null` if it is not said. */
  readonly from: number | null
  readonly to: number | null
  /** "Aware to trial": under the dots, and their name. */
  readonly text: string
}) {
  const place = (index: number) => 6 + index * 19
  const width = place(Math.max(1, steps) - 1) + 8
  return (
    <span className={styles.ladder}>
      <svg width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden>
        <path d={`M${place(0)} 8H${place(steps - 1)}`} stroke="var(--edge)" />
        {from !== null && to !== null && from !== to && (
          <path d={`M${place(from)} 8H${place(to)}`} stroke="var(--d1)" strokeWidth={2} />
        )}
        {Array.from({length: steps}, (_, index) => {
          if (index === to) return <circle key={index} cx={place(index)} cy={8} r={4.8} fill="var(--d1)" />
          if (index === from)
            return (
              <circle
                key={index}
                cx={place(index)}
                cy={8}
                r={4}
                fill="var(--raised)"
                stroke="var(--d1)"
                strokeWidth={1.5}
              />
            )
          return <circle key={index} cx={place(index)} cy={8} r={2.5} fill="var(--edge)" />
        })}
      </svg>
      <small>{text}</small>
    </span>
  )
}
