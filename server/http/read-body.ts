import type { IncomingMessage } from 'node:http'
import { type DoorRefusal, refusalOf } from './door-failure'

/** Largest JSON body of a call, bytes (trust §5, Limits). */
export const bodyLimit = 256 * 1024
/** Officers' calls may carry a spreadsheet: 2 MB as base64, and its envelope. */
export const fileBodyLimit = 2_900_000
const deepest = 12
const longestArray = 2_000

const tooLarge = refusalOf('INPUT_INVALID', { status: 413, message: '内容太多，一次放不下，请分几次提交' })
const tooSlow = refusalOf('NETWORK', { status: 408, message: '网络太慢，内容没有传完，请再试一次' })
const notJson = refusalOf('INPUT_INVALID', { message: '内容没有传完整，请刷新页面后再试一次' })

const isForbiddenKey = (key: string): boolean =>
  key === '__proto__' || key === 'constructor' || key === 'prototype'

/** Whether parsed JSON stays within our limits: depth 12, arrays of 2,000, no keys of the prototype. */
export function isReasonable(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > deepest) return false
  if (Array.isArray(value)) {
    return value.length <= longestArray && value.every(item => isReasonable(item, depth + 1))
  }
  return Object.entries(value).every(([key, item]) => !isForbiddenKey(key) && isReasonable(item, depth + 1))
}

/** Reads from Node's own request: web streams cost several times as much, at every call. */
function readBytes(
  incoming: IncomingMessage,
  milliseconds: number,
  limit: number,
): Promise<Buffer | DoorRefusal> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    let length = 0
    const settle = (answer: Buffer | DoorRefusal) => {
      clearTimeout(timer)
      incoming.off('data', take)
      resolve(answer)
    }
    const take = (chunk: Buffer) => {
      length += chunk.byteLength
      if (length > limit) settle(tooLarge)
      else chunks.push(chunk)
    }
    const timer = setTimeout(settle, milliseconds, tooSlow)
    incoming.on('data', take)
    incoming.once('end', () => settle(Buffer.concat(chunks)))
    incoming.once('close', () => settle(notJson))
  })
}

const isRefusal = (read: Buffer | DoorRefusal): read is DoorRefusal => !Buffer.isBuffer(read)

/** Reads a JSON body fully: at most `limit` bytes within `milliseconds`. The value, or why it is refused. */
export async function readJson(
  incoming: IncomingMessage,
  { milliseconds = 10_000, limit = bodyLimit } = {},
): Promise<{ value: unknown } | { refusal: DoorRefusal }> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return { refusal: tooLarge }
  const read = await readBytes(incoming, milliseconds, limit)
  if (isRefusal(read)) return { refusal: read }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read))
    return isReasonable(value) ? { value } : { refusal: notJson }
  } catch {
    return { refusal: notJson }
  }
}
