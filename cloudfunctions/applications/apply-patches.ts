import type { FieldValue, FieldVersions, FormValues } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { sameValue } from './same-value'

export interface Patch {
  field: FieldId
  /** Null empties the field. */
  value: FieldValue | null
  /** The field's version this device last saw; 0 when it had never been filled. */
  baseVersion: number
}

export interface Patched {
  form: FormValues
  /** Fields that really changed. */
  changed: FieldId[]
  /** Kept, changed or equal already. */
  saved: FieldId[]
  /** Changed elsewhere since: nothing was overwritten. */
  conflicts: Patch[]
}

/**
 * Merges patches by field: different fields never disturb each other; the same field changed elsewhere is a conflict
 * unless both say the same, so that saving again what was saved changes nothing. `differing`: fields whose change does
 * not show in the value (identity numbers of members).
 */
export function applyPatches(
  form: FormValues,
  versions: FieldVersions,
  patches: readonly Patch[],
  differing: ReadonlySet<FieldId> = new Set(),
): Patched {
  const next: FormValues = { ...form }
  const result: Patched = { form: next, changed: [], saved: [], conflicts: [] }
  for (const patch of patches) {
    const { field, value, baseVersion } = patch
    if (sameValue(form[field], value) && !differing.has(field)) {
      result.saved.push(field)
    } else if (baseVersion !== (versions[field]?.version ?? 0)) {
      result.conflicts.push(patch)
    } else {
      if (value === null) delete next[field]
      else next[field] = value
      result.changed.push(field)
      result.saved.push(field)
    }
  }
  return result
}
