import type { Random } from '../random'
import type { Entry } from './bundle'
import { type Card, canonical, commitmentOf, sha256 } from './canonical'
import { ledgerOf, type Opened, rehash } from './rewrite'

/** One way to falsify a bundle. Answers false where the bundle has nothing to falsify so, or the ledger's new text. */
export interface Mutation {
  name: string
  /** Codes that name the fault rightly (trust.md §2.5). */
  codes: readonly number[]
  /** Found only with an anchor held outside. */
  outside?: true
  apply(opened: Opened, random: Random): boolean | string
}

interface Shown {
  judge: string
  version: number
  card: Card
  nonce: string
}
export interface Reveal {
  project: string
  cards: Shown[]
  result: { score: number; sum: number; dropped: object }
}
export interface Drawn {
  drawId: string
  attempt: number
  serverSeed: string
  entropy: string
  permutation: string[]
}
export interface Rows {
  groups: { rows: { rank: number; project: string; score: number }[] }[]
}

/** The ledger's entries of a kind. */
export const ofKind = (opened: Opened, kind: string) =>
  opened.entries.filter(({ body }) => body.kind === kind)

/** Changes one entry of a kind, then everything is hashed anew. */
export const insider =
  <T>(
    kind: string,
    change: (data: T, random: Random, opened: Opened, entry: Entry) => unknown,
  ): Mutation['apply'] =>
  (opened, random) => {
    const found = ofKind(opened, kind)
    if (found.length === 0) return false
    const entry = random.pick(found)
    if (change(entry.body.data as T, random, opened, entry) === false) return false
    rehash(opened)
    return true
  }

/** Changes the order or number of entries without hashing anew. */
export const outsider =
  (change: (entries: Entry[], at: number) => void): Mutation['apply'] =>
  (opened, random) => {
    const at = random.below(opened.entries.length - 1)
    // Where one chain ends and another begins there is no order to falsify.
    if (opened.entries[at]!.body.session !== opened.entries[at + 1]!.body.session) return false
    change(opened.entries, at)
    return true
  }

/** One letter of the ledger's text becomes another; the new text, or false where the place is a line's end. */
export const flip: Mutation['apply'] = (opened, random) => {
  const bytes = Buffer.from(ledgerOf(opened.entries), 'latin1')
  const at = random.below(bytes.length - 1)
  const before = bytes[at]!
  // Line ends are left alone and signs stay printable: what is left is a changed letter, digit or bracket.
  if (before === 10) return false
  bytes[at] = before === 65 ? 66 : 65
  return bytes.toString('latin1')
}

/** A card changed together with its seal, as somebody who forges before the reveal would. */
export const forgedCard = (spoil: (card: Card) => void) =>
  insider<Reveal>('reveal', ({ project, cards }, random, opened, { body }) => {
    const shown = random.pick(cards)
    spoil(shown.card)
    const { judge, version } = shown
    const seal = ofKind(opened, 'score.seal').find(
      ({ body: { data } }) => data.project === project && data.judge === judge && data.version === version,
    )!
    const commit = commitmentOf({ session: body.session, project, ...shown })
    const later = opened.entries.filter(({ body: { data } }) => data.supersedes === seal.body.data.commit)
    for (const entry of later) entry.body.data.supersedes = commit
    seal.body.data.commit = commit
  })

/** Changes a published list and hashes everything anew; false where there is none or `change` has nothing to do. */
export const relist = (opened: Opened, kind: string, change: (list: Record<string, unknown>) => boolean) => {
  const list = opened.lists.find(each => each.kind === kind)
  const was = list && sha256(canonical(list))
  const published = ofKind(opened, 'list.publish').find(({ body }) => body.data.listHash === was)
  if (!list || !published || !change(list)) return false
  published.body.data.listHash = sha256(canonical(list))
  rehash(opened)
  return true
}
