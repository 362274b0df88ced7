import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** One file of the pages, ready to be sent. */
export interface StaticFile {
  type: string
  etag: string
  /** The name holds a hash of the content: it may be kept for ever. */
  isHashed: boolean
  body(encoding: Encoding): Promise<Buffer>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

const compressible = new Set(['.html', '.js', '.css', '.json', '.txt', '.svg'])
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compress(raw: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return encoding === 'gzip' ? zip(raw, { level: 9 }) : raw
}

/** Keeps the first promise of each key, so that a file is read and compressed once however many ask. */
function remember<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return key => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    known.catch(() => made.delete(key))
    return known
  }
}

async function load(path: string): Promise<StaticFile> {
  const raw = await readFile(path)
  const extension = extname(path)
  const variants = remember(encoding => compress(raw, encoding as Encoding))
  return {
    type: types[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    isHashed: /[.-][0-9a-f]{8,}\.\w+$/.test(path),
    body: encoding => variants(compressible.has(extension) ? encoding : 'identity'),
  }
}

/** Whether a file of this name is worth compressing. */
export function isCompressible(path: string): boolean {
  return compressible.has(extname(path))
}

/**
 * The files of a folder by their URL path, listed once: a path outside the list does not exist, whatever dots it
 * holds. Each file is read and compressed at its first request and then kept in memory.
 */
export function staticFiles(folder: string): (path: string) => Promise<StaticFile> | null {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const paths = new Map(
    names
      .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  )
  const loaded = remember(load)
  return path => {
    const file = paths.get(path === '/' ? '/index.html' : path)
    return file ? loaded(file) : null
  }
}
