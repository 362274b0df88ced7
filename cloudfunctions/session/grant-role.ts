import { type Role, roleNames } from '../../src/contract/roles'
import { grantRole as input } from '../../src/contract/schemas/session'
import { endOfDay } from '../../src/core/calendar'
import { clash } from '../../src/core/role-clash'
import { editionBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { oneLiaisonClause } from '../shared/liaison-terms'
import { defineOperation } from '../shared/operation'
import { grantsOf } from '../shared/records/grants'
import { grantRole as insertGrant, namePerson } from '../shared/records/people'
import { personByPhone } from '../shared/records/sign-in'

/** Gives a person a role until a day: the person in charge of the edition only; clashing roles are refused (trust model §1.2). */
export const grantRole = defineOperation(['session', 'grantRole'], {
  kind: 'write',
  summary: '给人员开通身份',
  who: { may: ['approver'], scope: ({ edition }) => ({ edition }) },
  input,
  async run({ edition: slug, phone, name, role, unit, validUntil }, { db, caller, host, now, requestId }) {
    const edition = editionBySlug(slug)
    if (!edition) throw new Failure('NOT_FOUND')
    const counties = edition.counties.map(({ code }) => code)
    if (role === 'liaison' && !(unit && counties.includes(unit)))
      throw fieldFailure('unit', '请选择联络员所在的县区')
    const validTo = new Date(endOfDay(validUntil))
    if (!(validTo > now)) throw fieldFailure('validUntil', '到期日要晚于今天，请重新填写')
    const phoneHmac = host.keys.hmac('phone', phone)
    const phoneSealed = (id: string) => host.keys.seal(phone, `person|phone|${id}`)
    const { id: personId } = await personByPhone(db, { freshId: newId('per'), phoneHmac, phoneSealed, now })
    const grants = await grantsOf(db, slug, now)
    if (
      role === 'liaison' &&
      oneLiaisonClause(edition) &&
      grants.some(each => each.role === role && each.unit === unit)
    )
      throw fieldFailure('unit', '本届通知要求每个单位确定一名联络员，这里已有一名，请先收回原来的身份')
    const held = grants.filter(each => each.personId === personId).map(each => each.role)
    if (held.includes(role)) throw fieldFailure('role', `已经是${roleNames[role]}，不用再开通`)
    const other = held.find((each: Role) => clash(each, role))
    if (other) throw fieldFailure('role', `已是本届${roleNames[other]}，不能同时做${roleNames[role]}`)
    await namePerson(db, personId, name)
    const grant = newId('grt')
    const place = role === 'liaison' ? unit! : (edition.city?.code ?? '')
    await insertGrant(db, { id: grant, personId, role, unit: place, edition: slug, validFrom: now, validTo })
    const data = { grant, person: personId, role, unit: place, validTo: validTo.toISOString() }
    await appendToLedger(
      db,
      { session: `edition:${slug}`, actor: caller.actor, requestId, kind: 'role.grant', data },
      now,
    )
    return { grant }
  },
})
