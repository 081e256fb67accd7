/** The two halves that meet: the name's own drawing. Decoration, the name stands beside it. */
export function Logo({height = 20}: {readonly height?: number}) {
  return (
    <svg width={height * 1.5} height={height} viewBox="0 0 30 20" aria-hidden>
      <circle cx={10} cy={10} r={8.6} fill="none" stroke="currentColor" strokeWidth={1.6} />
      <rect x={11} y={1.4} width={17.2} height={17.2} fill="none" stroke="currentColor" strokeWidth={1.6} />
      <path d="M11 1.47a8.6 8.6 0 0 1 0 17.06z" fill="currentColor" />
    </svg>
  )
}
