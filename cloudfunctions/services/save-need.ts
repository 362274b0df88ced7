import { saveNeed as input } from '../../src/contract/schemas/services'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { lockOwnInstitution } from '../shared/records/services-institutions'
import { changeNeed, insertNeed, lockNeed, openNeeds } from '../shared/records/services-needs'
import { actingInstitution } from './own-institution'
import { ownProject } from './own-projects'

const most = 20

/** Publishes a need of one's own project or verified institution, or changes it (SX26-28). */
export const saveNeed = defineOperation(['services', 'saveNeed'], {
  kind: 'write',
  summary: '发布或修改需求',
  who: { may: 'signed-in' },
  input,
  async run({ need, owner, kinds, amount, text, visibility, expectedVersion }, { db, caller, now }) {
    const of = await ownerOf(db, owner, caller.person!, now)
    const money = kinds.includes('financing') ? amount : null
    const fields = {
      ...{ kinds, visibility, body: text.trim(), open: true, updatedAt: now },
      amountFrom: money?.from ?? null,
      amountTo: money?.to ?? null,
    }
    if (need !== null) {
      const row = await lockNeed(db, need)
      const mine = row && (row.need.applicationId ?? row.need.institutionId) === of.id
      if (!mine) throw new Failure('NOT_FOUND')
      if (row.need.version !== expectedVersion)
        throw new Failure('VERSION_CONFLICT', { current: row.need.version })
      return { need, version: await changeNeed(db, need, fields) }
    }
    if ((await openNeeds(db, of.id)) >= most)
      throw new Failure('STATE_REFUSED', undefined, `最多同时发布${most}条需求，请先收回不用的`)
    const id = newId('nee')
    const subject = {
      applicationId: owner.side === 'project' ? of.id : null,
      institutionId: owner.side === 'institution' ? of.id : null,
    }
    const stamps = { version: 1, createdAt: now }
    await insertNeed(db, { id, edition: of.edition, side: owner.side, ...subject, ...fields, ...stamps })
    return { need: id, version: 1 }
  },
})

type Owner = { side: 'project'; application: string } | { side: 'institution'; institution: string }

/** One's own project or verified institution; anybody else's is not found. */
async function ownerOf(db: Transaction, owner: Owner, person: string, now: Date) {
  if (owner.side === 'project') {
    const { id, edition } = await ownProject(db, owner.application, person)
    return { id, edition }
  }
  const known = await lockOwnInstitution(db, owner.institution, person)
  if (!known) throw new Failure('NOT_FOUND')
  const { id, edition } = await actingInstitution(db, known.edition, person, now)
  return { id, edition }
}
