import { pageUrl } from './navigation'

/** The address of a page to be sent to somebody; null in the mini-program, whose pages WeChat forwards by its own menu. */
export function pageLink(path: string, parameters: Record<string, string>): string | null {
  if (process.env.TARO_ENV === 'h5') {
    const { origin, pathname } = window.location
    return `${origin}${pathname}#${pageUrl(path, parameters)}`
  } else return null
}
