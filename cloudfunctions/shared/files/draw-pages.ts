import { Worker } from 'node:worker_threads'
import { MEGABYTE } from '../../../src/core/file-slots'

/** A page of a PDF as a JPEG. */
interface PagePicture {
  page: number
  width: number
  height: number
  bytes: Uint8Array
}

/** How many pages a PDF has, 0 for one that cannot be read, and pictures of the first; a page not drawn is left out. */
export interface PagePictures {
  pages: number
  pictures: PagePicture[]
}

type Said = { pages: number } | { picture: PagePicture }

/** 100 KB arrive within 2 s on a line of 400 kbit/s (ux J3: the first page within 3 s). */
export const PICTURES = { first: 5, longest: 1100, most: 100_000 } as const

/** What one drawing may take before it is ended: memory of the library and of its thread, and time. */
interface Bounds {
  memory: number
  maxOldGenerationSizeMb: number
  milliseconds: number
}
const BOUNDS: Bounds = { memory: 512 * MEGABYTE, maxOldGenerationSizeMb: 256, milliseconds: 20_000 }

/**
 * Draws the first pages of a PDF in a thread of its own and frees all it took; `bytes` are given away. What is not drawn
 * in time or within the memory is left out. Throws where drawing could not begin.
 */
export function drawPages(bytes: Uint8Array, bounds: Partial<Bounds> = {}): Promise<PagePictures> {
  const { memory, maxOldGenerationSizeMb, milliseconds } = { ...BOUNDS, ...bounds }
  const whole = bytes.byteLength === bytes.buffer.byteLength
  const thread = new Worker(new URL('./drawing-thread.mjs', import.meta.url), {
    workerData: { ...PICTURES, memory, bytes },
    ...(whole ? { transferList: [bytes.buffer as ArrayBuffer] } : {}),
    resourceLimits: { maxOldGenerationSizeMb },
    // what the library says of a document is nobody's business
    ...{ stdout: true, stderr: true },
  })
  thread.stdout.resume()
  thread.stderr.resume()
  return new Promise((resolve, reject) => {
    const found: PagePictures = { pages: 0, pictures: [] }
    let began = false
    const late = setTimeout(() => void thread.terminate(), milliseconds)
    thread.on('message', (said: Said) => {
      began = true
      if ('pages' in said) found.pages = said.pages
      else found.pictures.push(said.picture)
    })
    thread.on('error', error => !began && reject(error))
    thread.on('exit', () => {
      clearTimeout(late)
      resolve(found)
    })
  })
}
