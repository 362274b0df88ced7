import { zipSync } from 'fflate'
import { type Entry, entriesOf, unzip } from './bundle'
import { canonical, sha256 } from './canonical'

/** A bundle taken apart, to be altered and put together again. */
export interface Opened {
  entries: Entry[]
  anchors: { session: string; seq: number; hash: string; how: string; ref: string }[]
  rules: Record<string, Record<string, unknown>>
  lists: Record<string, unknown>[]
  others: Map<string, string>
}

export function openBundle(zip: Buffer): Opened {
  const files = unzip(zip)
  const json = <T>(name: string) => JSON.parse(files.get(name)!) as T
  return {
    entries: entriesOf(files),
    anchors: json<{ anchors: Opened['anchors'] }>('anchors.json').anchors,
    rules: json('rules.json'),
    lists: json<{ lists: Opened['lists'] }>('lists.json').lists,
    others: new Map([...files].filter(([name]) => name === 'directory.json')),
  }
}

export const ledgerOf = (entries: readonly Entry[]) =>
  entries.map(({ body, hash }) => `{"body":${canonical(body)},"hash":"${hash}"}\n`).join('')

/** Puts a bundle together; the manifest always fits what is inside. `ledger` replaces the ledger's text. */
export function closeBundle(opened: Opened, ledger = ledgerOf(opened.entries), level: 0 | 6 = 0): Buffer {
  const files: Record<string, string> = {
    ...Object.fromEntries(opened.others),
    'ledger.ndjson': ledger,
    'anchors.json': canonical({ anchors: opened.anchors }),
    'rules.json': canonical(opened.rules),
    'lists.json': canonical({ lists: opened.lists }),
  }
  const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]))
  files['manifest.json'] = canonical({ v: 1, files: hashes })
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, new Uint8Array(Buffer.from(text))] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(bytes), { level }))
}

/** What an insider with the whole database would do: number and chain every entry anew, so that hashes fit again. */
export function rehash(opened: Opened): void {
  const last = new Map<string, { seq: number; hash: string }>()
  const moved = new Map<string, string>()
  for (const entry of opened.entries) {
    const { session } = entry.body
    const before = last.get(session) ?? { seq: 0, hash: sha256(`csc-ledger-1|${session}`) }
    entry.body.seq = before.seq + 1
    entry.body.prev = before.hash
    const hash = sha256(canonical(entry.body))
    moved.set(entry.hash, hash)
    entry.hash = hash
    last.set(session, { seq: entry.body.seq, hash })
  }
  for (const anchor of opened.anchors) {
    anchor.hash = moved.get(anchor.hash) ?? anchor.hash
    const place = opened.entries.find(({ hash }) => hash === anchor.hash)
    if (place) anchor.seq = place.body.seq
  }
}
