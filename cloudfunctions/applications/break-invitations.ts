import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { FieldId } from '../../src/core/application-form/fields'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import { isSameMember } from '../../src/core/same-member'
import type { Transaction } from '../shared/database/connect'
import { changeInvitation, liveInvitations } from '../shared/records/invitations'
import { forgetMember } from '../shared/records/team'

const speaking: readonly FieldId[] = ['members', 'subject', 'group', 'subtype', 'track']

/**
 * Ends invitations the changed form no longer bears out: the member is gone, has another name or another part, or the
 * number he gave is not asked for any more and is dropped with his confirmation.
 */
export async function breakInvitations(
  tx: Transaction,
  applicationId: string,
  form: FormValues,
  { changed, edition }: { changed: readonly FieldId[]; edition: FormEdition },
): Promise<void> {
  if (!changed.some(field => speaking.includes(field))) return
  const asked = visibleFields(form, edition).find(({ id }) => id === 'members')?.identity ?? null
  const members = asMembers(form.members)
  for (const { id, memberId, name, core, coreKey } of await liveInvitations(tx, applicationId)) {
    const position = members.findIndex(
      member => member.id === memberId && isSameMember(member, { name, core }),
    )
    const lapsed = coreKey !== null && asked === null
    if (position >= 0 && !lapsed) continue
    if (position >= 0) await forgetMember(tx, { applicationId, position })
    await changeInvitation(tx, id, { state: 'revoked', coreKey: null })
  }
}
