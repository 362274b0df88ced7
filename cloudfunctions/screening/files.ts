import { reviewFiles as input } from '../../src/contract/schemas/files'
import type { ReviewFile } from '../../src/contract/views/files'
import { fileSlots } from '../../src/core/file-slots'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { fileView } from '../shared/files/file-view'
import { defineOperation } from '../shared/operation'
import { type FileRow, submittedFiles } from '../shared/records/files'
import { openedBy } from '../shared/records/files-opened'
import { applicationWithin, namesOf } from '../shared/records/screening-acts'
import { decidesOn, editionOnly, proposers, reachAs } from './officers'

/**
 * O3: the files that were handed in, of earlier submissions too. A contractor sees that they are there, not their names,
 * and opens none (trust model §1.4).
 */
export const files = defineOperation(['screening', 'files'], {
  kind: 'read',
  summary: '一份报名的材料',
  who: { may: proposers, scope: editionOnly },
  input,
  async run({ edition: slug, application }, { db, caller }) {
    const edition = knownEdition(slug)
    const reach = reachAs(caller, proposers, edition)
    const row = await applicationWithin(db, { edition: slug, id: application, reach })
    if (!row) throw new Failure('NOT_FOUND')
    const whole = decidesOn(caller, edition, row.county)
    const slots = fileSlots(edition.attachments, null)
    const handed = await submittedFiles(db, row.id)
    const names = await namesOf(
      db,
      handed.flatMap(({ file }) => file.quarantinedBy ?? []),
    )
    const opened = whole
      ? await openedBy(
          db,
          handed.map(({ file }) => file.id),
        )
      : []
    const views = handed.map(({ file, submission }): ReviewFile => {
      const slotName = slots.find(({ id }) => id === file.slot)?.name ?? '其他材料'
      return {
        ...fileView(file),
        ...(whole ? {} : { name: slotName }),
        slotName,
        submitted: submission === row.submission,
        quarantined: quarantineOf(file, names, whole),
        why: whyClosed(file, whole),
      }
    })
    return {
      application,
      files: views,
      opened: opened.map(({ file, by, at }) => {
        const name = views.find(({ id }) => id === file)?.name ?? ''
        return { file, name, by: by || '申报人', at: at.toISOString() }
      }),
      mayQuarantine: whole && row.ownerId !== caller.person,
    }
  },
})

function quarantineOf(
  file: FileRow,
  names: ReadonlyMap<string, string>,
  whole: boolean,
): ReviewFile['quarantined'] {
  if (!file.quarantinedAt) return null
  return {
    at: file.quarantinedAt.toISOString(),
    by: names.get(file.quarantinedBy ?? '') || '工作人员',
    reason: whole ? (file.quarantineReason ?? '') : '',
  }
}

function whyClosed(file: FileRow, whole: boolean): string | null {
  if (file.quarantinedAt) return '已隔离，任何人都不能打开'
  return whole ? null : '承办方只能看到有没有这份材料'
}
