import { applyPatches } from '../../../cloudfunctions/applications/apply-patches'
import { conflictViews, mergedViews } from '../../../cloudfunctions/applications/save-views'
import type { Patch } from '../../../src/apply/shared/draft-form'
import type { SaveView } from '../../../src/contract/views/applications'
import type { FieldVersions, FormValues } from '../../../src/core/application-form/field'
import { draftView, savedNothing } from './application'

/** The server's own merging of fields, without its database. */
export function fieldServer(form: FormValues = {}) {
  const { edition } = draftView()
  let held: { form: FormValues; versions: FieldVersions; version: number } = {
    form,
    versions: {},
    version: 1,
  }
  let moment = Date.parse('2026-07-01T02:00:00.000Z')
  return {
    held: () => held,
    read: () => draftView({ form: held.form, fieldVersions: held.versions, version: held.version }),
    save(patches: readonly Patch[], since: number): SaveView {
      moment += 1_000
      const at = new Date(moment).toISOString()
      const result = applyPatches(held.form, held.versions, patches)
      if (result.changed.length > 0) {
        const version = held.version + 1
        const stamps = Object.fromEntries(result.changed.map(field => [field, { version, at }]))
        held = { form: result.form, versions: { ...held.versions, ...stamps }, version }
      }
      return savedNothing({
        version: held.version,
        savedAt: at,
        saved: result.saved.map(field => ({ field, version: held.versions[field]?.version ?? 0 })),
        conflicts: conflictViews(result.conflicts, held.form, held.versions, edition),
        merged: mergedViews(held.form, held.versions, { since, kept: new Set(result.saved) }, edition),
      })
    },
  }
}
