import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { DiskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { readFileToken } from '../../cloudfunctions/shared/gateways/door-tokens'
import type { Host } from '../../cloudfunctions/shared/host'
import { isShutAway } from '../../cloudfunctions/shared/records/files'
import { byteRange } from './byte-range'
import { doorPerson } from './door-person'
import { type NodeContext, peerOf } from './peer'
import { tokenOf } from './session-cookie'

export interface FileDoorOptions {
  host: Host
  disk: DiskStorage
  proxyHops: number
}

const gone = '这个链接已过期，或不是给您的，请回到页面重新打开'

/** RFC 8187: the name in UTF-8, and one in plain letters for what cannot read it. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The file this person may have now with its size; null for an old link, another person's, one shut away. */
async function handed(c: NodeContext, { host, disk, proxyHops }: FileDoorOptions) {
  const { person, now } = await doorPerson(host, tokenOf(c, peerOf(c, proxyHops).isSecure))
  const file = readFileToken(host.keys, c.req.param('token') ?? '', now)
  if (!file || file.person !== person || (await isShutAway(host.database, file.key))) return null
  const size = await disk.size(file.key)
  if (size === null) return null
  if (file.sealed === undefined) return { file, size, opened: null }
  const opened = openedBytes(host, await disk.read(file.key, 0, size), file.sealed)
  return opened && { file, size: opened.byteLength, opened }
}

/** Null for bytes that were changed, or lie where they were not sealed for. */
function openedBytes({ keys }: Host, sealed: Uint8Array, place: string): Uint8Array | null {
  try {
    return keys.openBytes(sealed, place)
  } catch {
    return null
  }
}

/**
 * GET and HEAD /files/<token>: a file, to the person the token is for and nobody else, for as long as it holds. Always
 * as a download: nothing uploaded is shown as a page of ours. One byte range is answered (RFC 9110 §14).
 */
export function fileDoor(options: FileDoorOptions): Hono {
  const door = new Hono()
  door.get('/files/:token', async context => {
    const c = context as unknown as NodeContext
    c.header('Cache-Control', 'private, no-store')
    const found = await handed(c, options)
    if (!found) return c.text(gone, 404)
    const { file, size, opened } = found
    const range = byteRange(c.req.header('range'), size)
    c.header('Accept-Ranges', 'bytes')
    if (range === 'outside') {
      c.header('Content-Range', `bytes */${size}`)
      return c.text('文件没有这一段，请重新打开', 416)
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    c.header('Content-Type', file.type)
    c.header('Content-Disposition', contentDisposition(file.name))
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Content-Length', String(end - start + 1))
    if (range) c.header('Content-Range', `bytes ${start}-${end}/${size}`)
    const status = range ? 206 : 200
    if (c.req.method === 'HEAD') return c.body(null, status)
    if (opened) return c.body(new Uint8Array(opened.subarray(start, end + 1)), status)
    return c.body(Readable.toWeb(options.disk.open(file.key, start, end)) as ReadableStream, status)
  })
  return door
}
