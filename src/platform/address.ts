import { pageUrl } from './navigation'

/** Writes what the page shows now (filters) into the browser's address, to be kept as a link; history stays as it is. */
export function keepInAddress(path: string, parameters: Record<string, string | undefined>): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.history.replaceState(window.history.state, '', `#${pageUrl(path, parameters)}`)
}
