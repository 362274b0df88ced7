import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Caller } from '../product/caller'
import type { Card } from './canonical'

const verifier = join(import.meta.dirname, '../../scripts/verify-bundle.mjs')

/** An entry of the ledger as exported. */
export interface Entry {
  hash: string
  body: {
    seq: number
    kind: string
    session: string
    at: string
    prev: string
    actor: string
    requestId: string
    v: number
    data: Record<string, unknown>
  }
}
export interface Exported {
  zip: Buffer
  anchor: string
  files: Map<string, string>
  entries: Entry[]
}

/** Every bundle exported in this run. */
export const exportedBundles: Exported[] = []

/** The verification bundle of a frozen session. */
export async function exportBundle(who: Caller, session: string): Promise<Exported> {
  const { base64, anchor } = await who.get<{ base64: string; anchor: string }>('rounds.exportBundle', {
    session,
  })
  const zip = Buffer.from(base64, 'base64')
  const files = unzip(zip)
  const exported = { zip, anchor, files, entries: entriesOf(files) }
  exportedBundles.push(exported)
  return exported
}

export const entriesOf = (files: Map<string, string>): Entry[] =>
  (files.get('ledger.ndjson') ?? '')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Entry)

/** The files of a zip, by its central directory. */
export function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const [packed, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(from, from + packed)
    const bytes = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw
    files.set(zip.toString('utf8', at + 46, at + 46 + name), bytes.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}

/** Runs the published verifier as anybody would; its exit code. */
export function verifyAsPublished(zip: Buffer, anchors: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'csc-accept-verify-'))
  try {
    const file = join(folder, 'bundle.zip')
    writeFileSync(file, zip)
    const args = [verifier, file, ...anchors.flatMap(anchor => ['--anchor', anchor])]
    return spawnSync(process.execPath, args).status ?? -1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Cards counted at the reveals: 'project|judge' → the card and its version. */
export function revealedCards(entries: readonly Entry[]): Map<string, { card: Card; version: number }> {
  const cards = new Map<string, { card: Card; version: number }>()
  for (const { body } of entries) {
    if (body.kind !== 'reveal') continue
    const { project, cards: shown } = body.data as {
      project: string
      cards: { judge: string; version: number; card: Card }[]
    }
    for (const { judge, version, card } of shown) cards.set(`${project}|${judge}`, { card, version })
  }
  return cards
}
