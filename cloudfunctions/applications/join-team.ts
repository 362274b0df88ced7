import { consentVersions } from '../../src/contract/consents'
import type { InvitationAnswer } from '../../src/contract/views/team'
import { asMembers } from '../../src/core/application-form/field-problem'
import { isSameMember, plainName } from '../../src/core/same-member'
import type { Transaction } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import type { Keys } from '../shared/keys'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'
import { giveConsent } from '../shared/records/consents'
import {
  changeInvitation,
  freeEndedSeat,
  type InvitationRow,
  invitationsOf,
} from '../shared/records/invitations'
import {
  changeMember,
  coreMembershipsElsewhere,
  identityPlace,
  lockIdentities,
  membersOf,
} from '../shared/records/team'
import { tellBlocked, tellJoined } from '../shared/tell-team'
import { coreOnce, identityAsked } from './core-once'
import { identityTyped, type TypedIdentity } from './identity-typed'
import { ended } from './invited'
import { teamClosed } from './team-closed'

const mostTries = 10
const day = 24 * 3600 * 1000

interface Joining {
  /** Locked. */
  row: ApplicationRow
  invitation: InvitationRow
  answer: { name?: string; identity?: TypedIdentity; consent?: string }
  person: string
  keys: Keys
  now: Date
}

/**
 * Joins a team: name and number as he types them himself, the number sealed at his place. Where an edition allows one
 * team only and he is in another one already, nothing is kept and he alone is told.
 */
export async function joinTeam(tx: Transaction, joining: Joining): Promise<InvitationAnswer> {
  const { row, invitation, answer, person, now } = joining
  const position = asMembers(row.form.members).findIndex(
    member => member.id === invitation.memberId && isSameMember(member, invitation),
  )
  if (position < 0 || teamClosed(row.state) !== null) throw ended()
  const others = await invitationsOf(tx, row.id)
  refuseWrongAnswer(answer, invitation)
  if (others.some(({ state, answeredBy }) => state === 'accepted' && answeredBy === person))
    throw new Failure('STATE_REFUSED', undefined, '您已加入这个团队，不能再代另一位成员确认')
  const seat = await seatOf(tx, joining, { position, others })
  if (seat.taken !== null) {
    await changeInvitation(tx, invitation.id, { tries: invitation.tries + 1, blockedAt: now })
    if (!invitation.blockedAt) await tellBlocked(tx, row, invitation.name, now)
    return { outcome: 'elsewhere', application: null, clause: seat.taken }
  }
  await changeMember(tx, { applicationId: row.id, position }, { confirmedAt: now, ...seat.kept })
  if (seat.kept)
    await giveConsent(tx, {
      ...{ personId: person, document: 'sensitive', version: consentVersions.sensitive, givenAt: now },
    })
  await changeInvitation(tx, invitation.id, {
    ...{ state: 'accepted', answeredAt: now, answeredBy: person, consentVersion: answer.consent },
    ...{ coreKey: seat.coreKey, blockedAt: null },
  })
  await tellJoined(tx, row, invitation.name, now)
  return { outcome: 'joined', application: row.id, clause: null }
}

function refuseWrongAnswer({ name, consent }: Joining['answer'], invitation: InvitationRow): void {
  if (consent !== consentVersions.sensitive) throw fieldFailure('consent', '请阅读用途说明后勾选，再确认加入')
  if (!name) throw fieldFailure('name', '请填写您的姓名，与证件一致')
  if (plainName(name) !== plainName(invitation.name))
    throw fieldFailure('name', '证件与姓名不符，请核对姓名，或请负责人改正')
}

/** What is kept of the typed number, and whether another team of this edition has it. */
async function seatOf(
  tx: Transaction,
  { row, invitation, answer, keys, now }: Joining,
  { position, others }: { position: number; others: readonly InvitationRow[] },
) {
  const edition = knownEdition(row.edition)
  const asked = invitation.core ? identityAsked(row, edition) : null
  if (asked === 'required' && !answer.identity)
    throw fieldFailure('identity.number', '请填写证件号，用于核对是否已在其他团队')
  if (asked === null || !answer.identity) return { taken: null, kept: null, coreKey: null }
  const { number, hmac } = identityTyped(answer.identity, keys)
  const same = (await membersOf(tx, row.id)).some(
    each => each.identityHmac === hmac && each.position !== position,
  )
  if (same) throw fieldFailure('identity.number', '这个证件号已是本团队另一位成员的，请核对')
  const once = asked === 'required' ? coreOnce(row, edition) : null
  if (once) {
    refuseTooManyTries(others, now)
    await lockIdentities(tx, [hmac])
    await freeEndedSeat(tx, row.edition, hmac)
    const elsewhere = await coreMembershipsElsewhere(tx, {
      ...{ edition: row.edition, except: row.id, identities: [hmac] },
    })
    if (elsewhere.some(once.counts))
      return { taken: quoteClause(once.clause, edition), kept: null, coreKey: null }
  }
  const place = identityPlace(row.id, position)
  const kept = {
    identitySealed: keys.seal(number, place),
    identityHmac: hmac,
    identityLast4: number.slice(-4),
  }
  return { taken: null, kept, coreKey: once ? hmac : null }
}

/** Whoever holds a link may not find out about other people's numbers by trying them. */
function refuseTooManyTries(others: readonly InvitationRow[], now: Date): void {
  const recent = others.filter(
    ({ blockedAt, sentAt }) => (blockedAt ?? sentAt).getTime() > now.getTime() - day,
  )
  if (recent.reduce((sum, { tries }) => sum + tries, 0) >= mostTries)
    throw new Failure('TOO_MANY', undefined, '核对次数太多，请明天再试或联系负责人')
}
