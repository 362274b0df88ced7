import { canonical } from './canonical'
import type { Hashing } from './hashing'
import type { LedgerEntry } from './ledger'
import type { BundleLists } from './ledger-data'
import type { Rubric } from './rubric'

/** A head somebody outside holds, or a claim to it; a bundle's own anchors prove order, not completeness. */
export interface BundleAnchor {
  session: string
  seq: number
  hash: string
  /** How it left the house: 'screen', 'paper', 'receipt', 'witness' … and where it is kept. */
  how: string
  ref: string
}

export interface BundleContents {
  /** Whole chains, each in order of seq. */
  chains: readonly (readonly LedgerEntry[])[]
  rubrics: readonly Rubric[]
  lists: BundleLists['lists']
  anchors: readonly BundleAnchor[]
  /** Ids → names for readers; may be left out or deleted later without touching any proof. */
  directory?: Readonly<Record<string, string>>
}

/**
 * The files of a verification bundle, name → UTF-8 text, ready to be zipped; checked by scripts/verify-bundle.mjs.
 * `rules.json` maps the hash named by session.open to its rubric.
 */
export function bundleFiles(hashing: Hashing, contents: BundleContents): Record<string, string> {
  const rules = contents.rubrics.map(rubric => [hashing.sha256(canonical(rubric)), rubric] as const)
  const files: Record<string, string> = {
    'ledger.ndjson': contents.chains.flatMap(chain => chain.map(ledgerLine)).join(''),
    'anchors.json': canonical({ anchors: contents.anchors }),
    'rules.json': canonical(Object.fromEntries(rules)),
    'lists.json': canonical({ lists: contents.lists } satisfies BundleLists),
  }
  if (contents.directory) files['directory.json'] = canonical(contents.directory)
  const hashes = Object.entries(files).map(([name, text]) => [name, hashing.sha256(text)] as const)
  return { ...files, 'manifest.json': canonical({ v: 1, files: Object.fromEntries(hashes) }) }
}

function ledgerLine({ body, hash }: LedgerEntry): string {
  return `{"body":${body},"hash":"${hash}"}\n`
}
