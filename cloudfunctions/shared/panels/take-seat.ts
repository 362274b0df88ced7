import { type Role, roleNames } from '../../../src/contract/roles'
import { addDays, beijingDate, endOfDay } from '../../../src/core/calendar'
import { clash } from '../../../src/core/role-clash'
import { Failure } from '../failure'
import { newId } from '../identifiers'
import { appendToLedger } from '../ledger'
import type { WriteContext } from '../operation'
import { changeInvitation } from '../records/expert-invitations'
import { otherPartsOf } from '../records/expert-pool'
import { grantsOf } from '../records/grants'
import { grantRole, namePerson, readPerson } from '../records/people'
import { addSeat, seatsOf } from '../records/seats'
import { lastStartOfRound, type SessionRow } from '../records/sessions'
import { editionScope } from '../session-scope'
import { notePanel } from './note-panel'
import type { BookedInvitation } from './panel-book'

const seatNumbers = Array.from({ length: 15 }, (_, place) => place + 1)

/**
 * Seats an expert who accepts, and gives the judge's role until seven days after the round. ROLE_INCOMPATIBLE where
 * another part in the edition stands against it (trust model §1.2).
 */
export async function takeSeat(
  context: WriteContext,
  session: SessionRow,
  { invitation, expert }: BookedInvitation,
): Promise<void> {
  const { db, now } = context
  const person = invitation.personId
  await refuseClash(context, session, person)
  const seats = await seatsOf(db, session.id)
  const number = seatNumbers.find(each => !seats.some(seat => seat.number === each))
  if (!number) throw new Failure('STATE_REFUSED', undefined, '本场15席已经排满，请联系组织单位')
  const grantId = await grantJudge(context, session, person)
  await changeInvitation(db, invitation.id, { state: 'accepted', answeredAt: now, grantId })
  if ((await readPerson(db, person))?.name === '') await namePerson(db, person, expert.name)
  const { name, employer } = expert
  if (!seats.some(seat => seat.personId === person))
    await addSeat(db, { sessionId: session.id, number, personId: person, name, employer })
  await notePanel(context, session)
}

async function refuseClash(
  { db, now }: WriteContext,
  { edition }: SessionRow,
  person: string,
): Promise<void> {
  const { roles, applicant } = await otherPartsOf(db, { person, edition, now })
  const other = roles.find(role => clash('judge', role)) as Role | undefined
  const problem = applicant ? '有自己的报名或参赛团队' : other && `是${roleNames[other]}`
  if (problem)
    throw new Failure('ROLE_INCOMPATIBLE', undefined, `您在本届${problem}，不能担任评委，请回复“不能参加”`)
}

/** Null where the person holds the role long enough already. */
async function grantJudge(
  { db, caller, now, requestId }: WriteContext,
  { edition, round, startsAt }: SessionRow,
  personId: string,
): Promise<string | null> {
  const last = (await lastStartOfRound(db, edition, round)) ?? startsAt ?? now
  const day = beijingDate((last > now ? last : now).toISOString())
  const validTo = new Date(endOfDay(addDays(day, 7)))
  const held = (await grantsOf(db, edition, now)).find(
    grant => grant.personId === personId && grant.role === 'judge' && grant.validTo >= validTo,
  )
  if (held) return null
  const grant = newId('grt')
  const unit = editionScope({ edition }).unit ?? ''
  await grantRole(db, { id: grant, personId, role: 'judge', unit, edition, validFrom: now, validTo })
  const data = { grant, person: personId, role: 'judge', unit, validTo: validTo.toISOString() }
  await appendToLedger(
    db,
    { session: `edition:${edition}`, actor: caller.actor, requestId, kind: 'role.grant', data },
    now,
  )
  return grant
}
