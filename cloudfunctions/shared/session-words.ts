import { editionBySlug } from '../../src/editions/registry'

/** Names an edition gives its round and group; the id itself where it has none. */
export function sessionWords(session: { edition: string; round: string; group: string }) {
  const edition = editionBySlug(session.edition)
  return {
    editionName: edition?.name ?? session.edition,
    roundName: roundsOf(session.edition).find(({ id }) => id === session.round)?.name ?? session.round,
    groupName: edition?.groups.find(({ id }) => id === session.group)?.name ?? session.group,
  }
}

/** The rounds of an edition that are held in sessions, as its timetable names them. */
export function roundsOf(slug: string): { id: string; name: string }[] {
  const entries = editionBySlug(slug)?.timetable ?? []
  return entries
    .filter(({ kind }) => kind === 'preliminary' || kind === 'final')
    .map(({ id, name }) => ({ id, name }))
}
