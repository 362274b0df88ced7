import { openPaperPhoto as input } from '../../../src/contract/schemas/rounds-paper'
import type { FileLink } from '../../../src/contract/views/files'
import { Failure } from '../../shared/failure'
import { FILE_TYPES } from '../../shared/files/hand-over'
import { mustStore } from '../../shared/files/must-store'
import { linkToObject } from '../../shared/files/sealed-objects'
import { defineOperation } from '../../shared/operation'
import { hallOrFail } from '../../shared/read-hall'
import { lockSheet } from '../../shared/records/paper'
import { photoOfSheet } from '../../shared/records/paper-photos'
import { noteInSession } from '../../shared/records/sessions-audit'
import { sessionScope } from '../../shared/session-scope'
import { officials } from '../acts/act'
import { mayLook } from './photo-sheet'

/** A link to a sheet's photo for ten minutes; on record who got it. For who decides, after the reveal the notary too. */
export const openPaperPhoto = defineOperation(['rounds', 'openPaperPhoto'], {
  kind: 'direct',
  summary: '查看纸质评分表的照片',
  who: { may: [...officials, 'notary'], scope: sessionScope },
  input,
  async run({ session, sheetNo }, { db, caller, host, now }): Promise<FileLink> {
    mustStore(host)
    const hall = await hallOrFail(db, session, now)
    const photo = await db.transaction(async tx => {
      const sheet = await lockSheet(tx, session, sheetNo)
      const found = sheet && (await photoOfSheet(tx, sheetNo))
      if (!sheet || !found) throw new Failure('NOT_FOUND')
      if (!mayLook(hall, sheet, caller))
        throw new Failure('STATE_REFUSED', undefined, '亮分前照片只给正在裁定这张表的人看，请亮分后再看')
      await noteInSession(tx, {
        ...{ at: now, actor: caller.actor, operation: 'rounds.openPaperPhoto' },
        ...{ edition: hall.session.edition, session, detail: { sheetNo, photo: found.id } },
      })
      return found
    })
    const handed = { key: photo.storageKey, name: photo.name, type: FILE_TYPES[photo.kind] }
    return linkToObject(host, db, handed, { person: caller.actor, now })
  },
})
