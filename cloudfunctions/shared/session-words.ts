import { editionBySlug } from './edition-catalog'

/** Names an edition gives its round and group; the id itself where it has none. */
export function sessionWords(session: { edition: string; round: string; group: string }) {
  const edition = editionBySlug(session.edition)
  return {
    editionName: edition?.name ?? session.edition,
    roundName: roundsOf(session.edition).find(({ id }) => id === session.round)?.name ?? session.round,
    groupName: edition?.groups.find(({ id }) => id === session.group)?.name ?? session.group,
  }
}

/** The rounds of an edition that are held in sessions, as its stages name them. */
export function roundsOf(slug: string): { id: string; name: string }[] {
  return (editionBySlug(slug)?.stages ?? []).map(({ id, name }) => ({ id, name }))
}
