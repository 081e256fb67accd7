/** Moves the focus to the first thing that blocks, in the open panel of checks. */
export function goToFirstBlock(): void {
  // The panel may have to unfold first.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const panel = document.getElementById('checks')
      const button = panel?.querySelector<HTMLElement>('section button')
      ;(button ?? panel)?.focus()
      panel?.scrollTo(0, 0)
    })
  })
}
