/** The pattern for what is not known. Paint with `url(#id)`. */
export function Hatch({id}: {readonly id: string}) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v5" stroke="var(--d2)" strokeWidth={1.6} />
      </pattern>
    </defs>
  )
}
