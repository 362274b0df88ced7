import { openOwnObjectionFile as input } from '../../../src/contract/schemas/objections'
import { linkToEvidence } from '../../shared/files/evidence'
import { defineOperation } from '../../shared/operation'
import { ownEvidence } from './own-evidence'

/** A link to a paper one attached oneself, for this person and ten minutes. */
export const openOwnObjectionFile = defineOperation(['applications', 'openOwnObjectionFile'], {
  kind: 'direct',
  summary: '查看自己附上的材料',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, host, now }) {
    const file = await ownEvidence(db, asked, caller)
    return linkToEvidence(host, db, file, { person: caller.person!, now })
  },
})
