/** After a form said what is missing: whoever sent it stands in the first field that lacks something, on a phone too. */
export function focusFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
