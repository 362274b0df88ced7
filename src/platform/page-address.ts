import { apiBase } from './environment'
import { pageUrl } from './navigation'

/**
 * The address of a page as somebody else opens it in a browser; null in a mini-program that has no web build beside it:
 * there a page is handed on as a card.
 */
export function pageAddress(path: string, parameters: Record<string, string>): string | null {
  if (process.env.TARO_ENV === 'h5') {
    const { origin, pathname } = window.location
    return `${origin}${pathname}#${pageUrl(path, parameters)}`
  } else {
    return apiBase === '' ? null : `${apiBase}/#${pageUrl(path, parameters)}`
  }
}
