import { orderCertificate as input } from '../../src/contract/schemas/team'
import { certificateLimit } from '../../src/core/application-form/certificate-limit'
import type { MemberEntry } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import { defineOperation } from '../shared/operation'
import { withLastFour } from '../shared/own-form'
import type { ApplicationRow } from '../shared/records/applications'
import { openAmendment } from '../shared/records/applications-corrections'
import { openFields } from './open-fields'
import { mustOwnAt } from './own'
import { writePatches } from './write-patches'

/** Sets the order of the members and who of them stands on the certificate. More than the limit only 原则上, with a reason. */
export const orderCertificate = defineOperation(['applications', 'orderCertificate'], {
  kind: 'write',
  summary: '排定证书署名',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, order, onCertificate, reason }, { db, caller, host, now }) {
    const row = await mustOwnAt(db, application, caller, expectedVersion)
    const formEdition = formEditionFor(knownEdition(row.edition))
    const before = openForm(host.keys, row.id, row.form)
    const amendment = row.state === 'returned' ? await openAmendment(db, row.id) : null
    const { open, because } = openFields(
      row,
      await withLastFour(db, row.id, before),
      formEdition,
      amendment,
      now,
    )
    if (open === 'none' || (open !== 'all' && !open.includes('members')))
      throw new Failure('STATE_REFUSED', undefined, because ?? '证书署名不在补正范围内，没有改动')
    const members = ordered(asMembers(row.form.members), order, onCertificate)
    const why = reason?.trim() ?? ''
    refuseTooManyNames(row, formEdition, onCertificate.length, why)
    const asks = certificateLimit(row.form, formEdition)
    const version = (field: 'members' | 'certificateReason') => row.fieldVersions[field]?.version ?? 0
    const reasons =
      asks && !asks.hard && reason !== undefined
        ? [
            {
              field: 'certificateReason' as const,
              value: why === '' ? null : why,
              baseVersion: version('certificateReason'),
            },
          ]
        : []
    const written = await writePatches(db, {
      ...{ row, before, formEdition, caller, host, now },
      patches: [{ field: 'members', value: members, baseVersion: version('members') }, ...reasons],
    })
    return { application, version: written.version, state: row.state }
  },
})

/** The same members in another order; refuses a list that is not of these members. */
function ordered(
  members: readonly MemberEntry[],
  order: readonly string[],
  onCertificate: readonly string[],
): MemberEntry[] {
  const byId = new Map(members.map(member => [member.id, member]))
  const listed = order.flatMap(id => byId.get(id) ?? [])
  if (listed.length !== members.length || order.length !== members.length)
    throw fieldFailure('order', '成员名单刚刚有变化，请刷新后再排')
  if (onCertificate.some(id => !byId.has(id)))
    throw fieldFailure('onCertificate', '署名里有不在名单上的人，请刷新后再选')
  return listed.map(member => ({ ...member, onCertificate: onCertificate.includes(member.id) }))
}

function refuseTooManyNames(
  { form }: Pick<ApplicationRow, 'form'>,
  edition: FormEdition,
  count: number,
  reason: string,
): void {
  const limit = certificateLimit(form, edition)
  if (limit === null || count <= limit.max) return
  if (limit.hard) throw fieldFailure('onCertificate', `证书署名最多${limit.max}人，请先取消一位再选`)
  if (reason === '') throw fieldFailure('reason', `证书署名原则上不超过${limit.max}人，请写明超过的理由`)
}
