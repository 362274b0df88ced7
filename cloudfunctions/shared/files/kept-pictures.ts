import type { Storage } from '../gateways/storage'
import { drawPages, type PagePictures } from './draw-pages'
import { inTurn } from './in-turn'

/** What is written down beside the pictures, last: where it stands, they are all there. */
interface Kept {
  pages: number
  pictures: { page: number; width: number; height: number }[]
}

/** Drawings under way in this process: who asks for the same meanwhile shares them. */
const underWay = new Map<string, Promise<Kept>>()

const listKey = (copy: string) => `${copy}.pages`

/** Where the picture of a page of a stamped copy lies. */
export const pictureKey = (copy: string, page: number) => `${copy}.${page}.jpg`

/**
 * The pictures of the first pages of a stamped copy, drawn the first time they are asked for and kept beside it; none
 * where it cannot be drawn, which is kept as well. BUSY when too many wait for theirs.
 */
export async function keptPictures(store: Storage, copy: string): Promise<Kept> {
  const shared = underWay.get(copy)
  if (shared) return shared
  const work = readList(store, copy).then(list => list ?? inTurn(() => draw(store, copy)))
  underWay.set(copy, work)
  return work.finally(() => underWay.delete(copy))
}

async function readList(store: Storage, copy: string): Promise<Kept | null> {
  const bytes = await store.size(listKey(copy))
  if (bytes === null) return null
  return JSON.parse(Buffer.from(await store.read(listKey(copy), 0, bytes)).toString('utf8')) as Kept
}

async function draw(store: Storage, copy: string): Promise<Kept> {
  const bytes = (await store.size(copy)) ?? 0
  const { pages, pictures }: PagePictures = await drawPages(await store.read(copy, 0, bytes))
  for (const { page, bytes } of pictures) await store.put(pictureKey(copy, page), bytes)
  const kept = { pages, pictures: pictures.map(({ page, width, height }) => ({ page, width, height })) }
  await store.put(listKey(copy), Buffer.from(JSON.stringify(kept)))
  return kept
}
