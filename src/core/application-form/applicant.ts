import type { FieldValue, FormValues } from './field'
import type { FieldId } from './fields'
import type { FormAsk, FormEdition, FormGroup } from './form-edition'

/** The text of a field; '' when it is absent or no text. */
export function textOf(form: FormValues, id: FieldId): string {
  const value: FieldValue | undefined = form[id]
  return typeof value === 'string' ? value.trim() : ''
}

/** The chosen group, null until one that exists is chosen. */
export function groupOf(form: FormValues, edition: FormEdition): FormGroup | null {
  return edition.groups.find(group => group.id === textOf(form, 'group')) ?? null
}

/** Subtypes of the chosen group open to the applicant: by the kind of applicant where it is known. */
export function openSubtypes(form: FormValues, edition: FormEdition): FormGroup['subtypes'] {
  const subject = textOf(form, 'subject')
  const subtypes = groupOf(form, edition)?.subtypes ?? []
  return subtypes.filter(subtype => subject === '' || subtype.subjects.some(open => open === subject))
}

/** The subtype the applicant stands as: the only one open, else the one chosen; null while neither decides. */
export function chosenSubtype(form: FormValues, edition: FormEdition): string | null {
  const open = openSubtypes(form, edition)
  const chosen = open.find(subtype => subtype.id === textOf(form, 'subtype'))
  return chosen?.id ?? (open.length === 1 ? (open[0]?.id ?? null) : null)
}

/** Tracks open to the chosen group. */
export function openTracks(form: FormValues, edition: FormEdition): FormEdition['tracks'] {
  const group = groupOf(form, edition)
  return group === null ? [] : edition.tracks.filter(track => track.groups.includes(group.id))
}

/** The track the project stands in: the only one open, else the one chosen; null while neither decides. */
export function chosenTrack(form: FormValues, edition: FormEdition): string | null {
  const open = openTracks(form, edition)
  const chosen = open.find(track => track.id === textOf(form, 'track'))
  return chosen?.id ?? (open.length === 1 ? (open[0]?.id ?? null) : null)
}

/** The conditions that apply to this form's group, subtype and track; none until a group is chosen. */
export function asksFor(form: FormValues, edition: FormEdition): FormAsk[] {
  const group = groupOf(form, edition)
  if (group === null) return []
  const subtype = chosenSubtype(form, edition)
  const track = chosenTrack(form, edition)
  const isFor = (only: readonly string[] | null, chosen: string | null) =>
    only === null || (chosen !== null && only.includes(chosen))
  return edition.asks.filter(
    ask => ask.groups.includes(group.id) && isFor(ask.subtypes, subtype) && isFor(ask.tracks, track),
  )
}
