/**
 * Whether the page was reached by a link inside the application. The shell notes it, the next page's head takes it: the
 * first page of a visit leaves the focus at the start of the document, where the skip link is.
 */
let pending = false

export function noteNavigation(): void {
  pending = true
}

export function takeNavigation(): boolean {
  const was = pending
  pending = false
  return was
}
