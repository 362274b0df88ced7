import { apiBase } from './environment'
import { sessionToken } from './session-token'

/** Where a short-lived link leads and what is sent along: the session to our own server alone, never to a cloud store. */
export function linkRequest(url: string): { address: string; header: Record<string, string> } {
  const isOurs = url.startsWith('/')
  const token = isOurs ? sessionToken() : null
  return {
    address: isOurs ? apiBase + url : url,
    header: token ? { Authorization: `Bearer ${token}` } : {},
  }
}
