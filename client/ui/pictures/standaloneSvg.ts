/** Saves a drawing as a file that needs no style sheet: what the page computes is written into every element. */
export function standaloneSvg(drawing: SVGSVGElement, fileName: string): void {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return
  writeStyles(drawing, copy)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const file = new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'})
  const address = URL.createObjectURL(file)
  const link = drawing.ownerDocument.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

function writeStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from)
  for (const name of drawn) {
    const value = computed.getPropertyValue(name)
    // a painted pattern keeps its short address, which the browser resolves against the page
    if (value !== '') to.setAttribute(name, value.replace(/url\("[^"#]*#/, 'url("#'))
  }
  to.removeAttribute('class')
  Array.from(from.children).forEach((child, index) => {
    const twin = to.children[index]
    if (twin) writeStyles(child, twin)
  })
}
