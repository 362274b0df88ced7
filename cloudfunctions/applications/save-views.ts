import type { FieldConflict, SaveView } from '../../src/contract/views/applications'
import type { FieldValue, FieldVersions, FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { FieldId } from '../../src/core/application-form/fields'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { FORM_FIELDS } from '../../src/core/application-form/form-fields'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import type { Patch } from './apply-patches'

/** Both versions of each field that was changed here and elsewhere; identity numbers never come back. */
export function conflictViews(
  conflicts: readonly Patch[],
  form: FormValues,
  versions: FieldVersions,
  edition: FormEdition,
): FieldConflict[] {
  return conflicts.map(({ field, value }) => ({
    field,
    label: labelOf(field, form, edition),
    mine: withoutIdentities(field, value),
    theirs: form[field] ?? null,
    theirVersion: versions[field]?.version ?? 0,
    changedAt: versions[field]?.at ?? '',
  }))
}

/** Fields another device changed since the version this one saw last. */
export function mergedViews(
  form: FormValues,
  versions: FieldVersions,
  { since, kept }: { since: number; kept: ReadonlySet<FieldId> },
  edition: FormEdition,
): SaveView['merged'] {
  const newer = Object.entries(versions) as [FieldId, { version: number; at: string }][]
  return newer
    .filter(([field, { version }]) => version > since && !kept.has(field))
    .map(([field, { version, at }]) => ({
      field,
      label: labelOf(field, form, edition),
      value: form[field] ?? null,
      version,
      changedAt: at,
    }))
}

function labelOf(field: FieldId, form: FormValues, edition: FormEdition): string {
  const shown = visibleFields(form, edition).find(candidate => candidate.id === field)
  return shown?.label ?? FORM_FIELDS.find(candidate => candidate.id === field)?.label ?? ''
}

function withoutIdentities(field: FieldId, value: FieldValue | null): FieldValue | null {
  if (field !== 'members' || value === null) return value
  return asMembers(value).map(({ identity: _typed, ...member }) => member)
}
