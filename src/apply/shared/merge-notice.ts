import type { SaveView } from '../../contract/views/applications'
import type { DraftForm } from './draft-form'

/** What another device changed and was taken over here. */
export interface MergeNotice {
  labels: readonly string[]
  /** The newest of the changes, ISO-8601. */
  changedAt: string
}

/** The notice with these further fields; fields changed here too are no merge, they become a conflict. */
export function mergeNotice(
  before: MergeNotice | null,
  merged: SaveView['merged'],
  { changes }: DraftForm,
): MergeNotice | null {
  const taken = merged.filter(({ field }) => changes[field] === undefined)
  if (taken.length === 0) return before
  const labels = [...(before?.labels ?? []), ...taken.map(({ label }) => label)]
  const moments = [...(before ? [before.changedAt] : []), ...taken.map(({ changedAt }) => changedAt)]
  return { labels: [...new Set(labels)], changedAt: moments.sort().at(-1) ?? '' }
}
