import { judgeOpenFile as input } from '../../src/contract/schemas/files'
import { Failure } from '../shared/failure'
import { handOver } from '../shared/files/hand-over'
import { mustStore } from '../shared/files/must-store'
import { stampedCopy, whyNotOpenable } from '../shared/files/stamped-copy'
import { defineOperation } from '../shared/operation'
import { changeFile, newestHandedFiles } from '../shared/records/files'
import { readableTurn, watermarkText } from './readable-turn'

/** A link to a copy of a file with the judge's name and seat across every page, for him and ten minutes. */
export const openFile = defineOperation(['judging', 'openFile'], {
  kind: 'direct',
  summary: '打开带水印的材料',
  who: { may: 'signed-in' },
  input,
  async run({ session, application, file: id }, { db, caller, host, now }) {
    const { seat } = await readableTurn(db, { session, application }, caller, now)
    const file = (await newestHandedFiles(db, application)).find(handed => handed.id === id)
    if (!file) throw new Failure('NOT_FOUND')
    if (file.quarantinedAt) throw new Failure('FILE_SHUT')
    const why = whyNotOpenable(file)
    if (why) throw new Failure('FILE_UNOPENABLE', undefined, why)
    try {
      const copy = await stampedCopy(mustStore(host), file, watermarkText(seat))
      return await handOver(db, file, { host, person: caller.person!, capacity: 'judge', now, as: copy })
    } catch (error) {
      // known to be unreadable from now on, so that the list says so
      if (error instanceof Failure && error.details?.broken)
        await changeFile(db, file.id, { unstampable: true })
      throw error
    }
  },
})
