import { quarantineFile as input } from '../../src/contract/schemas/files'
import { beijingMinute } from '../shared/beijing-text'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeFile } from '../shared/records/files'
import { hold, leaveTrace } from './act'
import { handedWithin } from './handed-within'
import { deciders, editionOnly } from './officers'

/**
 * 涉密隔离: from now on nobody can open the file, whoever he is; what happens with it is decided offline (CZ26-33, trust
 * model §4). It is not taken back here.
 */
export const quarantineFile = defineOperation(['screening', 'quarantineFile'], {
  kind: 'write',
  summary: '隔离一份材料',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { row } = await handedWithin(db, asked, caller)
    const held = await hold(context, { edition: asked.edition, application: row.id, expectedVersion: null })
    const { file } = await handedWithin(db, asked, caller)
    if (file.quarantinedAt) throw new Failure('FILE_SHUT')
    await changeFile(db, file.id, {
      quarantinedAt: now,
      quarantinedBy: caller.actor,
      quarantineReason: asked.reason,
    })
    await leaveTrace(context, held, {
      kind: 'quarantine-file',
      reason: asked.reason,
      data: { file: file.id },
      tell: {
        kind: 'quarantine',
        title: '一份材料已隔离',
        body: `“${held.row.projectName}”的一份材料可能含涉密内容，已隔离。请不要再传播，并联系组织单位。`,
        template: 'decision',
        words: {
          title: held.row.projectName,
          note: '一份材料已隔离，请联系组织单位',
          time: beijingMinute(now),
          result: '已隔离',
        },
      },
    })
    return { file: file.id, quarantinedAt: now.toISOString() }
  },
})
