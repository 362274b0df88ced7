import type { FormValues, MemberEntry } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import { keptMember } from '../../src/core/application-form/kept-member'
import { checkIdentityNumber } from '../../src/core/identity-number'
import { isSameMember } from '../../src/core/same-member'
import type { Keys } from '../shared/keys'
import { identityPlace, type MemberRow } from '../shared/records/team'

/** An identity number as it is kept: never in clear outside this file. */
interface KeptIdentity {
  number: string
  hmac: string
}

/** What is kept of a member: his number, and since when he himself stands for it. */
interface Held {
  identity: KeptIdentity | null
  confirmedAt: Date | null
}

const nothing: Held = { identity: null, confirmedAt: null }

export interface TeamPatch {
  /** The list without identity numbers, as the form keeps it. */
  members: MemberEntry[]
  /** Rows for team_member, in the order of the list. */
  rows: typeof import('../shared/database/schema/applications').teamMember.$inferInsert[]
  /** Some identity number differs from what is kept. */
  identitiesChanged: boolean
  /** Why an identity number was not taken; what was kept before stays. */
  refused: string | null
}

/**
 * Takes a typed list of members: identity numbers are checked, sealed at their place and left out of the list. A
 * member whose number was not typed this time keeps the one already held. Who confirmed for himself confirmed this name
 * and this part: under another one nothing is kept of him, and nobody types a number in his place.
 */
export function teamPatch(
  typed: readonly MemberEntry[],
  stored: { form: FormValues; rows: readonly MemberRow[] },
  application: { id: string; mayKeepIdentities: string | null },
  keys: Keys,
): TeamPatch {
  const held = heldOf(typed, stored, application.id, keys)
  const refusals: string[] = []
  const seen = new Set<string>()
  const kept = typed.map(member => {
    const before = held.get(member.id) ?? nothing
    const { identity, refusal } = taken(member, before, application.mayKeepIdentities, keys)
    if (refusal !== null) refusals.push(refusal)
    if (identity === null || !seen.has(identity.hmac)) {
      if (identity) seen.add(identity.hmac)
      return identity
    }
    refusals.push('有两位成员的身份证号相同，请核对')
    return null
  })
  const members = typed.map(keptMember)
  return {
    members,
    rows: members.map((member, position) =>
      toRow(
        member,
        { identity: kept[position] ?? null, confirmedAt: held.get(member.id)?.confirmedAt ?? null },
        { id: application.id, position },
        keys,
      ),
    ),
    identitiesChanged: typed.some(
      ({ id }, i) => (kept[i]?.hmac ?? null) !== (held.get(id)?.identity?.hmac ?? null),
    ),
    refused: refusals[0] ?? null,
  }
}

/** What is kept of a typed number: nothing typed or nothing acceptable keeps what was held, an emptied one nothing. */
function taken(
  member: MemberEntry,
  { identity: before, confirmedAt }: Held,
  mayNot: string | null,
  keys: Keys,
): { identity: KeptIdentity | null; refusal: string | null } {
  if (member.identity === undefined) return { identity: before, refusal: null }
  if (confirmedAt !== null) return { identity: before, refusal: `${member.name}已由本人确认，证件号不能代改` }
  if (member.identity.trim() === '') return { identity: null, refusal: null }
  const check = checkIdentityNumber(member.identity)
  if (!check.ok) return { identity: before, refusal: `${member.name}：${check.message}` }
  if (mayNot !== null) return { identity: before, refusal: mayNot }
  return { identity: { number: check.number, hmac: keys.hmac('identity', check.number) }, refusal: null }
}

function heldOf(
  typed: readonly MemberEntry[],
  { form, rows }: { form: FormValues; rows: readonly MemberRow[] },
  applicationId: string,
  keys: Keys,
): Map<string, Held> {
  const byPosition = new Map(rows.map(row => [row.position, row]))
  const now = new Map(typed.map(member => [member.id, member]))
  return new Map(
    asMembers(form.members).flatMap((before, position): [string, Held][] => {
      const row = byPosition.get(position)
      const after = now.get(before.id)
      if (!row || (row.confirmedAt && !(after && isSameMember(before, after)))) return []
      const { identitySealed, identityHmac: hmac, confirmedAt } = row
      const sealed = identitySealed && hmac ? { identitySealed, hmac } : null
      const identity = sealed && {
        number: keys.open(sealed.identitySealed, identityPlace(applicationId, position)),
        hmac: sealed.hmac,
      }
      return [[before.id, { identity, confirmedAt }]]
    }),
  )
}

function toRow(
  { name, core, onCertificate }: MemberEntry,
  { identity, confirmedAt }: Held,
  at: { id: string; position: number },
  keys: Keys,
): TeamPatch['rows'][number] {
  return {
    applicationId: at.id,
    position: at.position,
    name,
    core,
    onCertificate,
    identitySealed: identity && keys.seal(identity.number, identityPlace(at.id, at.position)),
    identityHmac: identity?.hmac ?? null,
    identityLast4: identity?.number.slice(-4) ?? null,
    confirmedAt,
  }
}
