import Taro from '@tarojs/taro'
import { linkRequest } from './link-request'

/** 100 KB take this long at 27 kbit/s. */
const timeoutMs = 30_000

async function inBrowser(address: string): Promise<string | null> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal: abort.signal })
    return response.ok ? URL.createObjectURL(await response.blob()) : null
  } finally {
    clearTimeout(timer)
  }
}

async function onPhone(url: string, header: Record<string, string>): Promise<string | null> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url, header, timeout: timeoutMs })
  return statusCode === 200 ? tempFilePath : null
}

/** Fetches the picture behind a short-lived link as this person; where an Image finds it from now, null when it did not come. */
export async function fetchPicture(url: string): Promise<string | null> {
  const { address, header } = linkRequest(url)
  try {
    if (process.env.TARO_ENV === 'h5') return await inBrowser(address)
    else return await onPhone(address, header)
  } catch {
    return null
  }
}

/** Frees a picture that is not shown any more; the mini-program's own go with its other temporary files. */
export function dropPicture(place: string): void {
  if (process.env.TARO_ENV === 'h5') URL.revokeObjectURL(place)
}
