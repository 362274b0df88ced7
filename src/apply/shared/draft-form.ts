import type { ApplicationView, FieldConflict, SaveView } from '../../contract/views/applications'
import type { FieldValue, FieldVersions, FormValues } from '../../core/application-form/field'
import { asMembers } from '../../core/application-form/field-problem'
import type { FieldId } from '../../core/application-form/fields'
import { sameValue as same } from './same-value'

/** A field changed here that the server does not hold yet. `base`: the field's version it was changed from. */
export interface LocalChange {
  value: FieldValue | null
  base: number
  /** When it was typed, ms of this device; to be told where two versions stand side by side. */
  at?: number
  /** What was sent from here and never answered: should the server hold it, that is no other device's change. */
  sent?: readonly (FieldValue | null)[]
}

export type LocalChanges = Partial<Record<FieldId, LocalChange>>

/** A form on this device: what the server said, and on top of it what was changed here. */
export interface DraftForm {
  server: FormValues
  versions: FieldVersions
  /** The application's version last heard of. */
  version: number
  changes: LocalChanges
  /** Changed here and elsewhere; not sent until the person has chosen. */
  conflicts: readonly FieldConflict[]
  /** Why the server did not keep a field; not sent again until it is changed. */
  refused: Partial<Record<FieldId, string>>
}

export interface Patch {
  field: FieldId
  value: FieldValue | null
  baseVersion: number
}

type Heard = Pick<ApplicationView, 'form' | 'fieldVersions' | 'version'>

const without = <T extends object>(all: T, field: FieldId): T => {
  const { [field]: _gone, ...rest } = all as Record<string, unknown>
  return rest as T
}

/** The same change as one of another version; what was sent before counts no more. */
function madeFrom({ value, at }: LocalChange, base: number): LocalChange {
  return { value, base, ...(at === undefined ? {} : { at }) }
}

/** The form as the server says it is, with this device's changes kept on top; what says the same is no change. */
export function openDraftForm(heard: Heard, changes: LocalChanges): DraftForm {
  const kept = changedFields(changes).filter(field => !same(changes[field]?.value, heard.form[field]))
  return {
    server: heard.form,
    versions: heard.fieldVersions,
    version: heard.version,
    changes: Object.fromEntries(
      kept.map(field => {
        const stamp = heard.fieldVersions[field]
        const change = changes[field]
        const own = stamp && change && isOwn(change, heard.form[field])
        return [field, own ? madeFrom(change, stamp.version) : change]
      }),
    ),
    conflicts: [],
    refused: {},
  }
}

/** The fields changed here. */
export function changedFields(changes: LocalChanges): FieldId[] {
  return Object.keys(changes) as FieldId[]
}

/** The form as the person sees it. */
export function formOf({ server, changes }: DraftForm): FormValues {
  const typed = changedFields(changes).map(field => [field, changes[field]?.value ?? undefined])
  return { ...server, ...Object.fromEntries(typed) }
}

/** A field was typed into, at a moment of this device. Null empties it. */
export function typed(draft: DraftForm, field: FieldId, value: FieldValue | null, at?: number): DraftForm {
  const refused = without(draft.refused, field)
  const inConflict = draft.conflicts.some(conflict => conflict.field === field)
  // something else may have reached the server meanwhile: taking it back must be sent too
  const isUnderWay = (draft.changes[field]?.sent?.length ?? 0) > 0
  if (!inConflict && !isUnderWay && same(value, draft.server[field]))
    return { ...draft, refused, changes: without(draft.changes, field) }
  const before = draft.changes[field] ?? { base: draft.versions[field]?.version ?? 0 }
  return {
    ...draft,
    refused,
    changes: { ...draft.changes, [field]: { ...before, value, ...(at === undefined ? {} : { at }) } },
  }
}

/** Remembers what is being sent, in case no answer comes back. */
export function sending(draft: DraftForm, patches: readonly Patch[]): DraftForm {
  const marked = patches.flatMap(({ field, value }) => {
    const change = draft.changes[field]
    return change ? [[field, { ...change, sent: [...(change.sent ?? []), bare(value)] }]] : []
  })
  return { ...draft, changes: { ...draft.changes, ...Object.fromEntries(marked) } }
}

/** What is to be sent now. */
export function patchesOf({ changes, conflicts, refused }: DraftForm): Patch[] {
  return changedFields(changes)
    .filter(field => refused[field] === undefined && !conflicts.some(conflict => conflict.field === field))
    .flatMap(field => {
      const change = changes[field]
      return change ? [{ field, value: change.value, baseVersion: change.base }] : []
    })
}

/** Takes over what became of the patches that were sent; what was typed meanwhile stays a change. */
export function answered(draft: DraftForm, sent: readonly Patch[], reply: SaveView): DraftForm {
  const merged = reply.merged.reduce(takeOver, { ...draft, version: reply.version })
  const refusedNow = Object.fromEntries(reply.refused.map(({ field, message }) => [field, message]))
  const saved = reply.saved.reduce((now, { field, version }) => {
    const patch = sent.find(each => each.field === field)
    if (!patch) return now
    const value = withoutIdentities(patch.value, field in refusedNow)
    return keepSaved(now, patch, value, { version, at: reply.savedAt })
  }, merged)
  const asked = new Set(sent.map(({ field }) => field))
  const stillOpen = draft.conflicts.filter(({ field }) => !asked.has(field))
  const own = reply.conflicts.filter(({ field, theirs }) => isOwn(draft.changes[field], theirs))
  return {
    ...own.reduce((now, { field, theirVersion }) => rebased(now, field, theirVersion), saved),
    conflicts: [...stillOpen, ...reply.conflicts.filter(conflict => !own.includes(conflict))],
    refused: { ...saved.refused, ...refusedNow },
  }
}

function takeOver(
  draft: DraftForm,
  { field, value, version, changedAt }: SaveView['merged'][number],
): DraftForm {
  return {
    ...draft,
    server: value === null ? without(draft.server, field) : { ...draft.server, [field]: value },
    versions: { ...draft.versions, [field]: { version, at: changedAt } },
  }
}

function keepSaved(
  draft: DraftForm,
  { field, value: sentValue }: Patch,
  value: FieldValue | null,
  stamp: { version: number; at: string },
): DraftForm {
  const server = value === null ? without(draft.server, field) : { ...draft.server, [field]: value }
  const versions = { ...draft.versions, [field]: stamp }
  const change = draft.changes[field]
  const typedSince = change !== undefined && !same(change.value, sentValue)
  const changes = typedSince
    ? { ...draft.changes, [field]: madeFrom(change, stamp.version) }
    : without(draft.changes, field)
  return { ...draft, server, versions, changes }
}

/** The change made from a newer version. */
function rebased(draft: DraftForm, field: FieldId, base: number): DraftForm {
  const change = draft.changes[field]
  return change ? { ...draft, changes: { ...draft.changes, [field]: madeFrom(change, base) } } : draft
}

/** Whether what the server holds was sent from this device: its answer was lost, nobody else changed anything. */
function isOwn(change: LocalChange | undefined, held: FieldValue | null | undefined): boolean {
  return change?.sent?.some(value => same(value, bare(held ?? null))) ?? false
}

/** A value without anything of identity numbers. */
function bare(value: FieldValue | null): FieldValue | null {
  const members = asMembers(value ?? undefined)
  if (members.length === 0) return value
  return members.map(({ identity: _typed, identityLast4: _known, ...member }) => member)
}

/** Identity numbers do not stay on the device once the server holds them: the last four do, unless it refused them. */
function withoutIdentities(value: FieldValue | null, refused: boolean): FieldValue | null {
  const members = asMembers(value ?? undefined)
  if (members.length === 0) return value
  return members.map(({ identity, ...member }) =>
    identity && !refused ? { ...member, identityLast4: identity.trim().slice(-4).toUpperCase() } : member,
  )
}

/** Ends a conflict: this device's version is sent as a change of theirs, or theirs is taken over. */
export function choose(draft: DraftForm, field: FieldId, whose: 'mine' | 'theirs'): DraftForm {
  const conflict = draft.conflicts.find(each => each.field === field)
  if (!conflict) return draft
  const conflicts = draft.conflicts.filter(each => each !== conflict)
  const { theirs, theirVersion, changedAt } = conflict
  const heard = takeOver(draft, { field, label: '', value: theirs, version: theirVersion, changedAt })
  if (whose === 'theirs') return { ...heard, conflicts, changes: without(draft.changes, field) }
  return { ...rebased(heard, field, theirVersion), conflicts }
}
