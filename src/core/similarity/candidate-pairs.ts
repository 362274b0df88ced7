import { type Print, READING } from './likeness'
import { countsOf, rarePart } from './rare-shingles'

/** Places of two prints in their list as one number, the smaller first. */
const PLACES = 2 ** 20

/**
 * Pairs of places that may be alike: of one company, with a core member, a number or the name in common, or with a rare
 * passage of the summary in common. Every pair that is alike is among them, so that the others need no look. `places` of a
 * million prints at most.
 */
export function candidatePairs(prints: readonly Print[]): [number, number][] {
  if (prints.length > PLACES) throw new RangeError('too many projects to compare at once')
  const pairs = new Set<number>()
  for (const places of sameKey(prints)) addPairs(pairs, places, () => true)
  const sizes = prints.map(({ passages }) => passages.length)
  const closeInSize = (a: number, b: number) =>
    200 * Math.min(sizes[a]!, sizes[b]!) >= READING.copied * (sizes[a]! + sizes[b]!)
  for (const places of samePassage(prints)) addPairs(pairs, places, closeInSize)
  return [...pairs].map(pair => [Math.floor(pair / PLACES), pair % PLACES])
}

function addPairs(
  pairs: Set<number>,
  places: readonly number[],
  may: (a: number, b: number) => boolean,
): void {
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++)
      if (may(places[i]!, places[j]!)) pairs.add(places[i]! * PLACES + places[j]!)
}

/** Places by what makes two projects worth comparing by itself. */
function sameKey(prints: readonly Print[]): Iterable<number[]> {
  const places = new Map<string, number[]>()
  prints.forEach(({ project, numbers, nameKey }, place) => {
    const keys = [
      ...(project.companyCode === null ? [] : [`company ${project.companyCode}`]),
      ...[...new Set(project.members)].map(member => `member ${member}`),
      ...numbers.map(number => `number ${number}`),
      ...(nameKey === '' ? [] : [`name ${nameKey}`]),
    ]
    for (const key of keys) {
      const held = places.get(key)
      if (held) held.push(place)
      else places.set(key, [place])
    }
  })
  return places.values()
}

/**
 * Places by the rare passages of their summaries. Passage and place are one number, so that sorting brings equal ones
 * together.
 */
function* samePassage(prints: readonly Print[]): Iterable<number[]> {
  const counts = countsOf(prints.map(({ passages }) => passages))
  const entries: number[] = []
  prints.forEach(({ passages }, place) => {
    for (const hash of rarePart(passages, READING.copied / 100, counts)) entries.push(hash * PLACES + place)
  })
  const sorted = Float64Array.from(entries).sort()
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const passage = Math.floor(sorted[from]! / PLACES)
    while (to < sorted.length && Math.floor(sorted[to]! / PLACES) === passage) to++
    if (to - from > 1) yield Array.from(sorted.subarray(from, to), entry => entry % PLACES)
  }
}
