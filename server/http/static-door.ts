import { type Context, Hono } from 'hono'
import { type Encoding, isCompressible, type StaticFile, staticFiles } from './static-files'

/** The best encoding the browser takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const names = (accepted ?? '')
    .split(',')
    .filter(part => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map(part => part.split(';')[0]?.trim())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : 'identity'
}

async function send(c: Context, file: StaticFile): Promise<Response> {
  const path = c.req.path === '/' ? '/index.html' : c.req.path
  c.header('ETag', file.etag)
  c.header('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (isCompressible(path)) c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304)
  const encoding = isCompressible(path) ? encodingFor(c.req.header('accept-encoding')) : 'identity'
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  c.header('Content-Type', file.type)
  const body = await file.body(encoding)
  c.header('Content-Length', String(body.byteLength))
  return c.body(new Uint8Array(body))
}

/** GET and HEAD of the H5 pages; anything that is not one of their files answers 404 in a sentence. */
export function staticDoor(folder: string): Hono {
  const find = staticFiles(folder)
  const door = new Hono()
  door.get('*', async c => {
    const file = await find(c.req.path)
    return file ? send(c, file) : c.text('没有这个页面，请从首页重新进入', 404)
  })
  return door
}
