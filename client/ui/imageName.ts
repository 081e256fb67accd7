/** A drawing is one image with a name, or decoration beside words that already say it. */
export function imageName(
  label: string | undefined,
): {readonly role: 'img'; readonly 'aria-label': string} | {readonly 'aria-hidden': true} {
  return label === undefined ? {'aria-hidden': true} : {role: 'img', 'aria-label': label}
}
