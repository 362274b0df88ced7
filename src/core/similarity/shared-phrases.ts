import { folded } from './folded'

/** A piece of a text as typed; `shared`: the other text says it too. */
export interface Segment {
  text: string
  shared: boolean
}

const SHORTEST = 4

/** Where phrases of the first folded text of at least four signs stand that the second also has. */
function matches(a: string, b: string): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let from = 0; from + SHORTEST <= a.length; from++) {
    let to = from + SHORTEST
    if (!b.includes(a.slice(from, to))) continue
    while (to < a.length && b.includes(a.slice(from, to + 1))) to++
    found.push([from, to])
    from = to - 1
  }
  return found
}

/** The place behind the sign at this place, which may take two units. */
function behind(text: string, at: number): number {
  return at + String.fromCodePoint(text.codePointAt(at)!).length
}

/** The text cut where it agrees with the other one, wherever width, spaces and punctuation alone differ. */
export function sharedSegments(text: string, other: string): Segment[] {
  const { text: plain, at } = folded(text)
  const segments: Segment[] = []
  let done = 0
  const push = (to: number, shared: boolean) => {
    if (to > done) segments.push({ text: text.slice(done, to), shared })
    done = Math.max(done, to)
  }
  for (const [from, to] of matches(plain, folded(other).text)) {
    push(at[from]!, false)
    push(behind(text, at[to - 1]!), true)
  }
  push(text.length, false)
  return segments
}

/** The longest phrases two texts share, at most `most`, longest first. */
export function sharedPhrases(a: string, b: string, most: number): string[] {
  const [x, y] = [folded(a).text, folded(b).text].sort(
    (one, two) => one.length - two.length || (one < two ? -1 : 1),
  )
  const phrases = new Set(matches(x!, y!).map(([from, to]) => x!.slice(from, to)))
  return [...phrases].sort((one, two) => two.length - one.length || (one < two ? -1 : 1)).slice(0, most)
}
