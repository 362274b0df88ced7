import { tickSecrecy as input } from '../../src/contract/schemas/files'
import { fieldFailure } from '../shared/failure'
import { secrecyText } from '../shared/files/secrecy-text'
import { defineOperation } from '../shared/operation'
import { tickSecrecy as keepTick, secrecyTicked } from '../shared/records/files'
import { mustOwn } from './own'

/** The reminder about secrets was read and ticked, before the first upload (CZ26-33). */
export const tickSecrecy = defineOperation(['applications', 'tickSecrecy'], {
  kind: 'direct',
  summary: '确认保密提醒',
  who: { may: 'signed-in' },
  input,
  async run({ application, version }, { db, caller, now }) {
    const row = await mustOwn(db, application, caller)
    if (version !== secrecyText.version) throw fieldFailure('version', '保密提醒已更新，请重新阅读后勾选')
    await keepTick(db, { applicationId: row.id, version, personId: caller.person!, tickedAt: now })
    return { tickedAt: ((await secrecyTicked(db, row.id, version)) ?? now).toISOString() }
  },
})
