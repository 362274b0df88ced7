import type { VetoView } from '../../src/contract/views/rounds-sessions'
import type { SessionResults } from '../../src/core/ranking'
import { scoreText } from '../../src/core/score-text'
import type { Hall } from '../shared/records/sessions-hall'

/** Vetoes as the ranking page shows them; `viewer`: the official who may act now, or null. Null without a rule. */
export function vetoView(hall: Hall, results: SessionResults | null, viewer: string | null): VetoView | null {
  const role = hall.session.terms?.veto?.role
  if (!role) return null
  const struck = (results?.groups ?? []).flatMap(group =>
    group.unranked.flatMap(each => (each.reason === 'vetoed' ? [each.before] : [])),
  )
  const rows = [...struck, ...(results?.groups ?? []).flatMap(group => group.rows)]
  return {
    role,
    may: viewer !== null && hall.turns.every(turn => ['revealed', 'skipped'].includes(turn.stage)),
    entries: hall.vetoes.map(({ application, reason, ref, enteredBy, enteredByName, confirmedBy }) => {
      const row = rows.find(({ project }) => project === application)
      return {
        ...{ application, reason, record: ref, enteredByName, confirmed: confirmedBy !== null },
        projectName: hall.turns.find(turn => turn.application === application)?.projectName ?? '',
        mayConfirm: viewer !== null && confirmedBy === null && enteredBy !== viewer,
        rankBefore: row?.rank ?? null,
        score: row ? scoreText(row) : null,
      }
    }),
  }
}
