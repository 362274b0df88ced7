import { claimFirstOrganiser as input } from '../../src/contract/schemas/session'
import { editionBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { grantRole, namePerson, organiserExists, useSetupToken } from '../shared/records/people'
import { personByPhone } from '../shared/records/sign-in'

const year = 366 * 86_400_000

/** The one-time link printed at the first start for real: makes the first person in charge. */
export const claimFirstOrganiser = defineOperation(['session', 'claimFirstOrganiser'], {
  kind: 'direct',
  summary: '设立首位组织者',
  who: { may: 'anyone' },
  input,
  async run({ token, phone, name, edition: slug }, { db, host, now }) {
    const edition = editionBySlug(slug)
    if (!edition) throw fieldFailure('edition', '没有找到这一届比赛，请重新选择')
    await db.transaction(async tx => {
      const free = !(await organiserExists(tx))
      if (!(await useSetupToken(tx, sha256(token), now)) || !free) throw new Failure('FIRST_ORGANISER_EXISTS')
      const phoneSealed = (id: string) => host.keys.seal(phone, `person|phone|${id}`)
      const person = await personByPhone(tx, {
        freshId: newId('per'),
        phoneHmac: host.keys.hmac('phone', phone),
        phoneSealed,
        now,
      })
      await namePerson(tx, person.id, name)
      for (const role of ['operator', 'approver'] as const)
        await grantRole(tx, {
          id: newId('grt'),
          personId: person.id,
          role,
          unit: edition.city?.code ?? '',
          edition: slug,
          validFrom: now,
          validTo: new Date(now.getTime() + year),
        })
    })
    return { done: true as const }
  },
})
