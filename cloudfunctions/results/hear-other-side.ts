import { hearOtherSide as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { projectIn } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'
import { tellOtherSide } from '../shared/tell-sides'
import { handlers, holdObjection, refuseIdentity } from './hold-objection'

/** Gives the applicant concerned the facts, without who objected, and asks for an account. */
export const hearOtherSide = defineOperation(['results', 'hearOtherSide'], {
  kind: 'write',
  summary: '听取被异议方说明',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, now } = context
    const row = await holdObjection(context, asked)
    const project = row.applicationId ? await projectIn(db, row.edition, row.applicationId) : null
    if (!project) throw new Failure('STATE_REFUSED', undefined, '还没有确定是哪一个项目，不能听取说明')
    if (project.ownerId === row.personId)
      throw new Failure('STATE_REFUSED', undefined, '这是提出人自己的项目，没有另一方')
    if (row.heardAt !== null) throw new Failure('STATE_REFUSED', undefined, '已经请对方说明过，请等候答复')
    await refuseIdentity(context, row, 'facts', asked.facts)
    const change = { heardFacts: asked.facts, heardAt: now }
    const moved = await moveObjection(context, row, { action: 'hear', change })
    const body = `主办单位收到对“${project.projectName}”的异议，请看事实并说明情况。`
    await tellOtherSide(db, row, { title: '请就异议说明情况', body, result: '待说明' }, now)
    return moved
  },
})
