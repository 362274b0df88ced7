import { save as input } from '../../src/contract/schemas/applications'
import type { SaveView } from '../../src/contract/views/applications'
import { formGaps } from '../../src/core/application-form/form-gaps'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import { defineOperation } from '../shared/operation'
import { withLastFour } from '../shared/own-form'
import { openAmendment } from '../shared/records/applications-corrections'
import type { Patch } from './apply-patches'
import { type OpenFields, openFields } from './open-fields'
import { mustLock } from './own'
import { conflictViews, mergedViews } from './save-views'
import { writePatches } from './write-patches'

/**
 * Saves fields of the form. Idempotent by value and therefore outside the request log, which would otherwise keep a
 * fingerprint of every identity number typed. Nothing is refused for being incomplete: a draft keeps what was typed.
 */
export const save = defineOperation(['applications', 'save'], {
  kind: 'direct',
  summary: '保存报名表的几项内容',
  who: { may: 'signed-in' },
  input,
  async run({ application, patches, since }, { db, caller, host, now }): Promise<SaveView> {
    return db.transaction(async tx => {
      const row = await mustLock(tx, application, caller)
      const formEdition = formEditionFor(knownEdition(row.edition))
      const before = openForm(host.keys, row.id, row.form)
      const amendment = row.state === 'returned' ? await openAmendment(tx, row.id) : null
      const open = openFields(row, await withLastFour(tx, row.id, before), formEdition, amendment, now)
      const allowed = patches.filter(patch => isOpen(open, patch))
      const written = await writePatches(tx, {
        row,
        before,
        patches: allowed,
        formEdition,
        caller,
        host,
        now,
      })
      const form = await withLastFour(tx, row.id, written.form)
      const kept = new Set(written.saved)
      return {
        application,
        version: written.version,
        savedAt: now.toISOString(),
        saved: written.saved.map(field => ({ field, version: written.versions[field]?.version ?? 0 })),
        conflicts: conflictViews(written.conflicts, form, written.versions, formEdition),
        refused: [...closedFields(patches, open), ...written.refused],
        merged: since === undefined ? [] : mergedViews(form, written.versions, { since, kept }, formEdition),
        gaps: formGaps(form, formEdition),
      }
    })
  },
})

function isOpen({ open }: OpenFields, { field }: Pick<Patch, 'field'>): boolean {
  return open === 'all' || (open !== 'none' && open.includes(field))
}

function closedFields(patches: readonly Patch[], open: OpenFields): SaveView['refused'] {
  const message = open.because ?? '这一项不在补正范围内，没有改动'
  return patches.filter(patch => !isOpen(open, patch)).map(({ field }) => ({ field, message }))
}
