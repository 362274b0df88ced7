import { pageUrl } from './navigation'

/** Writes what the page shows now (filters) into the browser's address, to be kept as a link; history stays as it is. */
export function keepInAddress(path: string, parameters: Record<string, string | undefined>): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.history.replaceState(window.history.state, '', `#${pageUrl(path, parameters)}`)
}

/** The address under which another person opens a page of this installation; null in the mini-program, which has none. */
export function pageAddress(path: string, parameters: Record<string, string | undefined>): string | null {
  if (process.env.TARO_ENV !== 'h5') return null
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${pageUrl(path, parameters)}`
}
