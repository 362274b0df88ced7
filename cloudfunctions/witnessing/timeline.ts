import { timeline as input } from '../../src/contract/schemas/witnessing'
import type { TimelineRow, TimelineView } from '../../src/contract/views/witnessing'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { actorsOf, type RecordedAct, recordedActs } from '../shared/records/audit-timeline'
import { listSessions } from '../shared/records/sessions'
import { holds } from '../shared/session-scope'
import { actName, areas, prefixesOf } from './act-words'
import { changeWords } from './change-words'
import { auditors } from './roles'

const pageSize = 50

/**
 * The audit record (O15): who, when, what, before and after, why. The supervisor and the approver read the edition,
 * a notary the sessions he witnesses; details are shown by name only where the table of words knows them.
 */
export const timeline = defineOperation(['witnessing', 'timeline'], {
  kind: 'read',
  summary: '审计时间线',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller }): Promise<TimelineView> {
    const { edition, session } = asked
    const whole = holds(caller, auditors, { edition })
    const all = (await listSessions(db, { edition })).map(row => row.session.id)
    const witnessed = all.filter(id => holds(caller, ['notary', ...auditors], { edition, session: id }))
    if (!whole && witnessed.length === 0) throw new Failure('FORBIDDEN')
    if (session && !witnessed.includes(session)) throw new Failure('NOT_FOUND')
    const sessions = session ? [session] : whole ? null : witnessed
    const rows = await recordedActs(db, { ...narrowed(asked), edition, sessions, limit: pageSize + 1 })
    const last = rows.length > pageSize ? rows[pageSize - 1]! : null
    return {
      rows: rows.slice(0, pageSize).map(rowOf),
      next: last && `${last.at}|${last.key}`,
      actors: whole ? await actorsOf(db, edition) : [],
      areas: [...areas],
    }
  },
})

interface Narrowing {
  from?: string
  to?: string
  actor?: string
  area?: string
  before?: string
}

function narrowed({ from, to, actor, area, before }: Narrowing) {
  return {
    from: from ? beijingMidnight(from) : null,
    to: to ? new Date(beijingMidnight(to).getTime() + 86_400_000) : null,
    actor: actor ?? null,
    prefixes: area ? (prefixesOf(area) ?? []) : null,
    before: before ? readCursor(before) : null,
  }
}

function rowOf(act: RecordedAct): TimelineRow {
  const { before, after, reason } = changeWords(act.act, act.detail)
  return {
    ...{ id: act.key, at: act.at, who: act.name || (act.actor === 'timer' ? '系统定时' : '系统') },
    ...{
      what: actName(act.act),
      about: act.about ?? '',
      before,
      after,
      reason,
      refused: act.outcome !== 'ok',
    },
  }
}

function beijingMidnight(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`)
}

function readCursor(text: string): { at: string; key: string } {
  const [at = '', key = ''] = text.split('|')
  return { at, key }
}
