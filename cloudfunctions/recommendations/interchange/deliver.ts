import { deliver as input } from '../../../src/contract/schemas/interchange'
import { defineOperation } from '../../shared/operation'
import { touchToken } from '../../shared/records/interchange'
import { takeFile } from './take-file'

/** The interface for a unit's own copy: its token says who it is, the signature that the list is its own. */
export const deliver = defineOperation(['recommendations', 'deliver'], {
  kind: 'write',
  summary: '接口报送推荐名单（凭单位的接口令牌）',
  who: { may: 'interchange', of: ({ edition, unit }) => ({ edition, unit }) },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const received = await takeFile(context, asked, { via: 'api', arrivedAt: now })
    await touchToken(db, caller.actor, now)
    return received
  },
})
