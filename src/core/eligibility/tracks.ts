import type { Edition, Group, Requirement, Track } from '../edition'
import type { EligibilityFacts } from './facts'

/** The tracks open to a group; all of them before a group is chosen. */
function openTracks(edition: Edition, group: Pick<Group, 'id'> | null): Track[] {
  return edition.tracks.filter(track => group === null || track.groups.includes(group.id))
}

/** The track a project stands in: as stated, else the only one open to its group; null while neither decides. */
export function trackOf(edition: Edition, group: Group | null, facts: EligibilityFacts): string | null {
  const open = openTracks(edition, group)
  const stated = open.find(track => track.id === facts.track)
  return stated?.id ?? (group !== null && open.length === 1 ? (open[0]?.id ?? null) : null)
}

/** True unless the requirement is for other tracks; one not chosen yet may still be any that is open to the group. */
export function isForTrack(
  requirement: Requirement,
  edition: Edition,
  group: Group | null,
  track: string | null,
): boolean {
  const wanted = requirement.tracks
  if (wanted === undefined) return true
  if (track !== null) return wanted.includes(track)
  return openTracks(edition, group).some(open => wanted.includes(open.id))
}
