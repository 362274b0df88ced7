import { pageUrl } from './navigation'

/** The address of a page to be scanned: a link a phone's camera opens in the browser, a path inside the mini-program. */
export function pageLink(path: string, parameters: Record<string, string>): string {
  if (process.env.TARO_ENV === 'h5')
    return `${window.location.origin}${window.location.pathname}#${pageUrl(path, parameters)}`
  return pageUrl(path, parameters)
}
