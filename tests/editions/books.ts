import type { Clause, Edition } from '../../src/core/edition'
import { FILING_FORM } from '../../src/editions/national-2024/filing-form'
import { EDITIONS, SHIPPED } from '../../src/editions/registry'

/** One notice of the rulebook: its rows, the sum of its official text, and rows that stand for a silence. */
interface Book {
  slug: string
  prefix: string
  count: number
  sha256: string
  silent: readonly string[]
  edition: Edition
  clauses: readonly Clause[]
  notice: string
}

const ROWS = [
  ['changzhi-2023', 'CZ23', 36, 'ee00404ad76dd80e1a2400821812dc3f85739ecc224bc384f655bab67afc197a'],
  ['national-2024', 'CN24', 40, 'b89852a1d4adcf2623420ffc8734d856485b1b681927c8ea48dbf7404ae0c23a'],
  ['jinzhong-2025', 'JZ25', 20, 'd5dd01e09b95d5bdbd11a77160adaaf04ae8be214880752bcc21c50db8359860'],
  ['shanxi-2026', 'SX26', 45, 'c0816175955ac78b494742dc78aea507006f7ae0b54030fef26244f1c2403e5a'],
  ['changzhi-2026', 'CZ26', 38, '7f236ea9de5afb1c7427ffae34f933a7580ed10bf4f6d7f259b7274c28996d48'],
] as const

/** Rows of the rulebook that record what a notice does not say: they have no text, their topics are in notStated. */
const SILENT: Readonly<Record<string, readonly string[]>> = { 'jinzhong-2025': ['JZ25-19'] }

/** The five notices of the rulebook. */
export const BOOKS: readonly Book[] = ROWS.map(([slug, prefix, count, sha256]) => {
  const document = SHIPPED.find(({ edition }) => edition.slug === slug)
  if (document === undefined) throw new Error(`${slug} does not ship`)
  return { slug, prefix, count, sha256, silent: SILENT[slug] ?? [], ...document }
})

/** Every clause id cited anywhere inside a value. */
export function citations(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"((?:CZ23|CZ26|SX26|JZ25|CN24)-\d{2})"/g)].map(
    match => match[1] ?? '',
  )
}

/** What terms, their lists among them, and forms are taken from, requirements apart. */
export function citedByTerms(): Set<string> {
  const terms = EDITIONS.map(({ requirements: _requirements, ...rest }) => rest)
  return new Set(citations([terms, FILING_FORM]))
}
