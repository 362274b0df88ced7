import { apiBase } from './environment'
import { pageUrl } from './navigation'

/** The address at which a page opens in any browser; null where this installation has no web door (cloud only). */
export function webAddress(path: string, parameters: Record<string, string>): string | null {
  const place = `/#${pageUrl(path, parameters)}`
  if (process.env.TARO_ENV === 'h5')
    return `${location.origin}${location.pathname.replace(/\/$/, '')}${place}`
  return apiBase === '' ? null : apiBase + place
}
