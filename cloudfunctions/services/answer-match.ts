import { answerMatch as input } from '../../src/contract/schemas/services'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import { matchStates } from '../../src/core/match-states'
import { beijingMinute } from '../shared/beijing-text'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { noteDisclosure } from '../shared/records/screening-acts'
import { lockOwnMatch, type MatchRow, moveMatch } from '../shared/records/services-matches'
import { type Note, tellPeople } from '../shared/tell-people'
import { actingInstitution } from './own-institution'

/**
 * The asked side agrees or declines, the proposer may take it back. Agreeing exchanges the contacts of both: noted, and
 * kept in the edition's chain by ids alone.
 */
export const answerMatch = defineOperation(['services', 'answerMatch'], {
  kind: 'write',
  summary: '答复对接',
  who: { may: 'signed-in' },
  input,
  async run({ match: id, answer, expectedVersion }, { db, caller, now, requestId }) {
    const row = await lockOwnMatch(db, id, caller.person!)
    if (!row) throw new Failure('NOT_FOUND')
    const { match, state } = row
    if (match.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: match.version })
    const refusal = transitionRefusal(matchStates, state, answer, 'applicant')
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal.message)
    const mySide = row.projectOwner === caller.person ? 'project' : 'institution'
    const iProposed = match.proposedBy === mySide
    if (iProposed !== (answer === 'withdraw'))
      throw new Failure(
        'STATE_REFUSED',
        undefined,
        iProposed ? '请等对方答复，或收回' : '只有提出的一方能收回',
      )
    if (answer === 'agree' && mySide === 'institution')
      await actingInstitution(db, match.edition, caller.person!, now)
    const next = nextState(matchStates, state, answer)!
    const version = await moveMatch(db, id, { state: next, answeredAt: now })
    if (answer === 'agree') {
      const operation = 'services.answerMatch'
      await noteDisclosure(db, {
        at: now,
        actor: caller.actor,
        operation,
        edition: match.edition,
        subject: id,
      })
      const entry = {
        session: `edition:${match.edition}`,
        actor: caller.actor,
        requestId,
        kind: 'match.agree' as const,
      }
      const { applicationId: application, institutionId: institution } = match
      await appendToLedger(db, { ...entry, data: { match: id, application, institution } }, now)
    }
    await tellPeople(db, [noteFor(row, mySide, answer, now)], now)
    return { version }
  },
})

const titles = { agree: '对方同意对接', decline: '对方暂不对接', withdraw: '对方收回了对接' }
const bodies = {
  agree: '现在可以看到对方的联系方式，请尽快联系。',
  decline: '您可以看看别的需求。',
  withdraw: '这次对接不再继续，您不用处理。',
}

function noteFor(
  row: MatchRow,
  mySide: 'project' | 'institution',
  answer: keyof typeof titles,
  now: Date,
): Note {
  const { match, project, institutionName } = row
  const name = mySide === 'project' ? project : institutionName
  const page = mySide === 'project' ? 'institution' : 'service'
  return {
    person: mySide === 'project' ? row.institutionOwner : row.projectOwner,
    ...{ edition: match.edition, kind: 'service', template: 'schedule', title: titles[answer] },
    body: `“${name}”：${titles[answer]}。${bodies[answer]}`,
    link: `/apply/${page}/index?edition=${match.edition}`,
    words: { title: name, note: titles[answer], time: beijingMinute(now) },
  }
}
