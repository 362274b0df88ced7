import { refuseObjection as input } from '../../src/contract/schemas/objections'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { tellObjectors } from '../shared/tell-sides'
import { handlers, holdObjection } from './hold-objection'

/** Does not take an objection on, with the reason its author reads. */
export const refuseObjection = defineOperation(['results', 'refuseObjection'], {
  kind: 'write',
  summary: '不予受理异议',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const row = await holdObjection(context, asked)
    const moved = await moveObjection(context, row, { action: 'refuse', text: asked.reason })
    const body = (number: string) =>
      `您的异议 ${number} 不予受理，原因：${asked.reason}。如有疑问，请联系主办单位。`
    await tellObjectors(context.db, row, { title: '异议不予受理', body, result: '不予受理' }, context.now)
    return moved
  },
})
