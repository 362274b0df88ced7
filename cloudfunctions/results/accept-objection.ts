import { acceptObjection as input } from '../../src/contract/schemas/objections'
import { Failure, fieldFailure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { projectIn } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'
import { tellObjectors } from '../shared/tell-sides'
import { handlers, holdObjection } from './hold-objection'

/** Takes an objection on: whoever does becomes its handler, and says which project is meant where it was only named. */
export const acceptObjection = defineOperation(['results', 'acceptObjection'], {
  kind: 'write',
  summary: '受理异议',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const row = await holdObjection(context, asked)
    const applicationId = row.applicationId ?? (await meant(context, row.projectName, asked)) ?? null
    const change = { handlerId: caller.actor, applicationId }
    const moved = await moveObjection(context, row, { action: 'accept', change })
    const body = (number: string) => `您的异议 ${number} 已受理。证据材料可在异议页附上，处理结果会告知您。`
    await tellObjectors(db, row, { title: '异议已受理', body, result: '已受理' }, now)
    return moved
  },
})

async function meant(
  { db, caller }: Parameters<typeof holdObjection>[0],
  projectName: string,
  { edition, application }: { edition: string; application?: string | undefined },
): Promise<string | undefined> {
  if (application === undefined) return undefined
  const project = await projectIn(db, edition, application)
  if (!project || project.projectName !== projectName)
    throw fieldFailure('application', '请从同名的项目里选择')
  if (project.ownerId === caller.person)
    throw new Failure('OWN_APPLICATION', undefined, '这件与您本人有关，请换一位同事办理')
  return project.id
}
