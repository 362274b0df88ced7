import Taro from '@tarojs/taro'

const focusable = 'input,textarea,select,button'

/** Pages below this one stay in the document, hidden, and may hold the same id. */
function shownElement(id: string): HTMLElement | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>(`[id="${id}"]`))
  return all.find(element => element.offsetParent !== null)
}

function scrollInBrowser(id: string, focus: boolean): void {
  const shown = shownElement(id)
  if (!shown) return
  shown.scrollIntoView({ block: 'center' })
  if (focus) shown.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true })
}

/** Brings the element of that id to the middle of the screen; `focus` puts the keyboard there too (browser). */
export function scrollToElement(id: string, { focus = false } = {}): void {
  if (process.env.TARO_ENV === 'h5') scrollInBrowser(id, focus)
  else void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 200 })
}

/** Brings the element of that id to the middle of its sideways row. A mini-program's rows do so by themselves. */
export function scrollRowTo(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  shownElement(id)?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

/** Pages scroll inside boxes of their own; those below the one shown are not drawn. */
function shownPages(): HTMLElement[] {
  const pages = Array.from(document.querySelectorAll<HTMLElement>('.taro_page'))
  return pages.filter(page => page.getClientRects().length > 0)
}

/** Back to the top of the page. */
export function scrollToTop(): void {
  if (process.env.TARO_ENV === 'h5') for (const page of shownPages()) page.scrollTop = 0
  else void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
