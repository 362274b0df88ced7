import { people as input } from '../../src/contract/schemas/session'
import { editionBySlug } from '../shared/edition-catalog'
import { Failure } from '../shared/failure'
import { maskPhone } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { grantsOf } from '../shared/records/grants'

/** Who holds which role in an edition, for its officers and those who watch over them. */
export const people = defineOperation(['session', 'people'], {
  kind: 'read',
  summary: '人员与身份',
  who: { may: ['operator', 'approver', 'supervisor'], scope: ({ edition }) => ({ edition }) },
  input,
  async run({ edition: slug }, { db, caller, host, now }) {
    const edition = editionBySlug(slug)
    if (!edition) throw new Failure('NOT_FOUND')
    const counties = edition.counties.map(({ code, name }) => ({ code, name }))
    const rows = await grantsOf(db, slug, now)
    return {
      grants: rows.map(({ id, name, personId, phoneSealed, role, unit, validTo }) => ({
        ...{ id, name, role, unit, validTo: validTo.toISOString() },
        unitName: counties.find(({ code }) => code === unit)?.name ?? edition.city?.name ?? '',
        phoneMasked: phoneSealed && maskPhone(host.keys.open(phoneSealed, `person|phone|${personId}`)),
      })),
      counties,
      may: { grant: caller.grants.some(grant => grant.edition === slug && grant.role === 'approver') },
    }
  },
})
