import { expertDraws as input } from '../../../src/contract/schemas/experts'
import { recusalWords } from '../../../src/core/expert-recusal'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { panelBook } from '../../shared/panels/panel-book'
import { listSessions } from '../../shared/records/sessions'
import { holds, sessionScope } from '../../shared/session-scope'
import { sessionWords } from '../../shared/session-words'
import { organisers } from '../roles'
import { drawFacts } from './draw-facts'
import { expertDrawView } from './expert-draw-view'
import { drawReaders } from './expert-roles'
import { invitationView } from './invitation-view'
import { sessionPool } from './session-pool'

/** The drawing of one session's panel: who can be drawn, every attempt on record, every invitation (O7). */
export const expertDraws = defineOperation(['rounds', 'expertDraws'], {
  kind: 'read',
  summary: '一场的专家抽取与邀请',
  who: { may: drawReaders, scope: sessionScope },
  input,
  async run({ session: id }, { db, host, caller, now }) {
    const [found] = await listSessions(db, { session: id })
    if (!found) throw new Failure('NOT_FOUND')
    const { session } = found
    const book = await panelBook(db, id)
    const pool = await sessionPool(db, session, { book, now, perEmployer: null })
    const facts = await drawFacts(db, { book, session, caller, now })
    const mayAct = holds(caller, organisers, { edition: session.edition, session: id })
    const preparing = session.state === 'planned' || session.state === 'drawn'
    const counts = new Map<string, number>()
    for (const field of pool.candidates.flatMap(({ fields }) => fields))
      counts.set(field, (counts.get(field) ?? 0) + 1)
    return {
      session: {
        ...{ id, name: session.name, venue: session.venue, version: session.version, preparing },
        ...{ startsAt: session.startsAt?.toISOString() ?? null, projects: found.turns ?? 0 },
        ...words(session),
      },
      fields: [...counts]
        .map(([field, available]) => ({ field, available }))
        .sort((a, b) => b.available - a.available || (a.field < b.field ? -1 : 1)),
      excluded: pool.excluded.map(({ row, code }) => ({
        ...{ expert: row.id, name: row.name, because: recusalWords[code] },
      })),
      draws: book.rows.map(row => expertDrawView(row, facts)),
      invitations: book.invitations.map(booked =>
        invitationView(booked, { facts, now, keys: mayAct ? host.keys : null }),
      ),
      ...{ open: book.open, toInvite: book.toInvite.length, may: { act: mayAct && preparing } },
      problem: problemOf({ preparing, waiting: book.waiting !== null, toInvite: book.toInvite.length }),
    }
  },
})

function words(session: { edition: string; round: string; group: string }) {
  const { roundName, groupName } = sessionWords(session)
  return { roundName, groupName }
}

function problemOf(of: { preparing: boolean; waiting: boolean; toInvite: number }): string | null {
  if (!of.preparing) return '本场已经开始，评审组不能再调整'
  if (of.waiting) return '候选已经锁定，请先录入现场摇号'
  return of.toInvite > 0 ? '抽中的专家还没有邀请，请先发送邀请' : null
}
