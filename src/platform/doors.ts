import Taro from '@tarojs/taro'
import { apiBase, cloudEnvironment } from './environment'
import { sessionToken } from './session-token'

/** What travels to a function: operation, input, and the id of the tap when it changes something. */
export interface Envelope {
  operation: string
  input: unknown
  requestId?: string
}

/** Sends an envelope to a function and returns the body it answered; throws when there was no answer in time. */
export type Door = (functionName: string, envelope: Envelope, timeoutMs: number) => Promise<unknown>

/** The browser's door: same origin, session cookie, JSON; the header marks it as ours (CSRF guard). */
export const browserDoor: Door = async (functionName, envelope, timeoutMs) => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch(`${apiBase}/call/${functionName}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-CSC': '1' },
      body: JSON.stringify(envelope),
      signal: abort.signal,
    })
    return await response.json()
  } finally {
    clearTimeout(timer)
  }
}

/** The mini-program's door to a self-host server: bearer token in place of a cookie. */
export const serverDoor: Door = async (functionName, envelope, timeoutMs) => {
  const token = sessionToken()
  const response = await Taro.request({
    url: `${apiBase}/call/${functionName}`,
    method: 'POST',
    timeout: timeoutMs,
    header: {
      'Content-Type': 'application/json',
      'X-CSC': '1',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    data: envelope,
  })
  return response.data
}

let cloudReady = false

/** The mini-program's door to CloudBase: WeChat vouches for who calls. */
export const cloudDoor: Door = async (functionName, envelope, timeoutMs) => {
  if (!cloudReady) {
    Taro.cloud.init({ env: cloudEnvironment })
    cloudReady = true
  }
  const answer = Taro.cloud.callFunction({ name: functionName, data: { ...envelope } })
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), timeoutMs)
  })
  const { result } = (await Promise.race([answer, late])) as { result: unknown }
  return result
}
