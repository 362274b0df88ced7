import { editionBySlug } from '../../src/editions/registry'

/** How many contests each list of a notice must hold, in its order. */
const COUNTS = [
  ['national-2024', [1, 34, 14, 1]],
  ['shanxi-2026', [17]],
] as const

/** Every list of contests the notices print, with how many it must hold. */
export const COUNTED_LISTS = COUNTS.flatMap(([slug, counts]) =>
  counts.map((count, i) => {
    const list = editionBySlug(slug)?.contests[i]
    if (list === undefined) throw new Error(`${slug} has no list ${i + 1}`)
    return { slug, count, list }
  }),
)
