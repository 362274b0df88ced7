import type { DrawnExpert, ExpertDrawView } from '../../../src/contract/views/experts'
import { drawnPlaces } from '../../../src/core/draw'
import { type RecusalCode, recusalWords } from '../../../src/core/expert-recusal'
import { shortCode } from '../../../src/core/ledger'
import { commitOf, type ExpertDrawRow } from '../../shared/records/expert-draws'
import type { DrawFacts } from './draw-facts'
import { revealProblem } from './reveal-problem'

/** A draw that was committed this long ago without its reveal is reported (trust model §2.6). */
export const revealWithinMs = 10 * 60_000

/** An attempt as its page shows it; the server's half of the seed stays sealed until it stands in the chain. */
export function expertDrawView(row: ExpertDrawRow, facts: DrawFacts): ExpertDrawView {
  const { id, drawId, attempt, conditions, poolHash, seedCommit, entropySource, entropy, reason } = row
  const { book, people, caller, now, session } = facts
  const superseded = book.rows.some(each => each.drawId === drawId && each.attempt > attempt)
  const waiting = !row.permutation && !superseded
  return {
    ...{ id, drawId, attempt, conditions, poolHash, seedCommit, entropySource, entropy, reason },
    state: superseded ? 'superseded' : row.permutation ? 'revealed' : 'committed',
    pool: row.pool.length,
    excluded: row.excluded.map(({ id: expert, code }) => ({
      ...{ expert, name: nameOf(facts, expert), because: recusalWords[code as RecusalCode] ?? code },
    })),
    short: shortCode(poolHash),
    committedAt: row.committedAt.toISOString(),
    committedBy: personOf(people, row.committedBy),
    revealedBy: row.revealedBy && personOf(people, row.revealedBy),
    overdue: waiting && now.getTime() - row.committedAt.getTime() > revealWithinMs,
    revealProblem: waiting ? (revealProblem(row, session, caller)?.sentence ?? null) : null,
    approvedBy: row.approvedBy.map(each => personOf(people, each)),
    redraw:
      row.redrawBy && !superseded
        ? {
            by: personOf(people, row.redrawBy),
            reason: row.redrawReason ?? '',
            own: row.redrawBy === caller.actor,
          }
        : null,
    places: placesOf(row, facts),
  }
}

function placesOf(row: ExpertDrawRow, facts: DrawFacts): ExpertDrawView['places'] {
  const want = new Map(row.strata.map(stratum => [stratum.id, stratum.want]))
  if (!row.permutation)
    return row.strata.map(({ id: field, want }) => ({ field, want, serving: [], alternates: [] }))
  return drawnPlaces(commitOf(row), row.permutation).map(({ stratum, serving, alternates }) => ({
    ...{ field: stratum ?? '', want: want.get(stratum ?? '') ?? 0 },
    serving: serving.map(id => drawnExpert(facts, id)),
    alternates: alternates.map(id => drawnExpert(facts, id)),
  }))
}

function drawnExpert({ experts }: DrawFacts, id: string): DrawnExpert {
  const row = experts.get(id)
  return { expert: id, name: row?.name ?? '专家', employer: row?.employer ?? '', title: row?.title ?? '' }
}

const nameOf = ({ experts }: DrawFacts, id: string) => experts.get(id)?.name ?? '专家'
const personOf = (people: ReadonlyMap<string, string>, id: string) => people.get(id) || '工作人员'
