import { proposeMatch as input } from '../../src/contract/schemas/services'
import { beijingMinute } from '../shared/beijing-text'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { ownApplication } from '../shared/records/applications'
import { readInstitution } from '../shared/records/services-institutions'
import { insertMatch } from '../shared/records/services-matches'
import { lockNeed, type NeedRow } from '../shared/records/services-needs'
import { tellPeople } from '../shared/tell-people'
import { actingInstitution, mayAct } from './own-institution'
import { ownProject, takesPart } from './own-projects'

/** One side proposes a match on the other's open need; no contact passes before the other side agrees. */
export const proposeMatch = defineOperation(['services', 'proposeMatch'], {
  kind: 'write',
  summary: '提出对接',
  who: { may: 'signed-in' },
  input,
  async run({ need: id, application }, { db, caller, now }) {
    const row = await lockNeed(db, id)
    if (!row || !(await standing(db, row))) throw new Failure('NOT_FOUND')
    const { need, ownerId } = row
    if (ownerId === caller.person)
      throw new Failure('STATE_REFUSED', undefined, '这是您自己的需求，不能和自己对接')
    const sides = await sidesOf(db, row, { person: caller.person!, application, now })
    const match = newId('mat')
    const proposedBy = need.side === 'project' ? 'institution' : 'project'
    const state = { proposedBy, state: 'proposed', version: 1, proposedAt: now } as const
    const from = { id: match, edition: need.edition, needId: id }
    const { name, ...ids } = sides
    if (!(await insertMatch(db, { ...from, ...ids, ...state })))
      throw new Failure('STATE_REFUSED', undefined, '您已经提出对接，请等对方回复')
    await tellPeople(
      db,
      [
        {
          ...{ person: ownerId, edition: need.edition, kind: 'service', template: 'schedule' },
          title: '有人想和您对接',
          body: `“${name}”想对接您发布的需求。双方同意后才会交换联系方式。`,
          link: `/apply/${need.side === 'project' ? 'service' : 'institution'}/index?edition=${need.edition}`,
          words: { title: name, note: '想对接您发布的需求', time: beijingMinute(now) },
        },
      ],
      now,
    )
    return { match }
  },
})

/** Whether a need is shown to the other side now. */
async function standing(db: Transaction, { need, ownerId }: NeedRow): Promise<boolean> {
  if (!need.open || need.visibility !== 'counterparts') return false
  if (need.institutionId !== null) {
    const own = await readInstitution(db, need.edition, need.institutionId)
    return own !== null && mayAct(own.state)
  }
  const project = await ownApplication(db, need.applicationId!, ownerId)
  return project !== null && takesPart(project)
}

/** Both sides by id, and the proposer's public name. */
async function sidesOf(
  db: Transaction,
  { need }: NeedRow,
  by: { person: string; application: string | null; now: Date },
) {
  if (need.applicationId !== null) {
    const own = await actingInstitution(db, need.edition, by.person, by.now)
    return { applicationId: need.applicationId, institutionId: own.id, name: own.name }
  }
  if (by.application === null) throw fieldFailure('application', '请选择用哪个项目对接')
  const project = await ownProject(db, by.application, by.person)
  if (project.edition !== need.edition) throw new Failure('NOT_FOUND')
  return { applicationId: project.id, institutionId: need.institutionId!, name: project.projectName }
}
