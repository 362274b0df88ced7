import { editionBySlug } from '../../shared/edition-catalog'

/**
 * Who draws the public digits of a session: the notary where the notice asks for one at its roadshows (现场公证),
 * otherwise anybody but the person who froze the pool.
 */
export function publicEntropy({ edition: slug, round }: { edition: string; round: string }): {
  notary: boolean
  source: string
} {
  const edition = editionBySlug(slug)
  const notary =
    edition?.stages.find(({ id }) => id === round)?.kind === 'roadshow' &&
    edition.scoring.obligations.some(({ id }) => id === 'notarised')
  return { notary, source: notary ? '公证员现场摇出的6位数字' : '现场摇出的6位数字' }
}
