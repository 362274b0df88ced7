import type { DrawView } from '../../src/contract/views/rounds-sessions'
import { shortCode } from '../../src/core/ledger'
import type { DrawRow } from './records/draws'
import type { Hall } from './records/sessions-hall'

/** Where the public half of the seed comes from: six digits drawn before everybody's eyes (trust model §2.6). */
export const entropySource = '现场摇出的6位数字'

/** Who reads it, and what those who asked for a further attempt are called; left out where nobody can act on it. */
interface Reader {
  caller: string | null
  names: ReadonlyMap<string, string>
}

/** The draw of the running order as pages and the big screen show it; the seed itself stays sealed. */
export function drawView(
  hall: Hall,
  attempts: readonly DrawRow[],
  { caller, names }: Reader = { caller: null, names: new Map() },
): DrawView {
  const row = attempts.at(-1) ?? null
  const byId = new Map(hall.turns.map(turn => [turn.application, turn]))
  const pool = [...byId.keys()].sort().map(application => {
    const { projectName, subjectName } = byId.get(application)!
    return { application, projectName, subjectName }
  })
  const drawn = row?.permutation as string[] | null | undefined
  return {
    state: !row ? 'none' : drawn ? 'revealed' : 'committed',
    version: hall.session.version,
    sessionState: hall.session.state,
    draw: row?.id ?? null,
    attempt: row?.attempt ?? 0,
    pool,
    poolHash: row?.poolHash ?? null,
    seedCommit: row?.seedCommit ?? null,
    short: row ? shortCode(row.seedCommit) : null,
    entropySource,
    entropy: row?.entropy ?? null,
    order:
      drawn?.map((application, index) => ({
        position: index + 1,
        application,
        projectName: byId.get(application)?.projectName ?? '',
      })) ?? null,
    problem: drawn ? '出场顺序已经抽定；重抽须两人同意并写明理由' : null,
    reason: row?.reason ?? '',
    redraw: row && redrawOf(row, { caller, names }),
    mayRedraw: row !== null && ['planned', 'drawn'].includes(hall.session.state),
    earlier: attempts.slice(0, -1).map(each => ({
      ...{ attempt: each.attempt, short: shortCode(each.seedCommit), entropy: each.entropy },
      ...{ order: namesIn(each.permutation, byId), reason: each.reason },
    })),
  }
}

/** Who asked for a further attempt after this one; null for nobody. */
function redrawOf({ redrawBy, redrawReason }: DrawRow, { caller, names }: Reader): DrawView['redraw'] {
  if (redrawBy === null) return null
  return { by: names.get(redrawBy) || '工作人员', reason: redrawReason ?? '', own: redrawBy === caller }
}

/** Project names in the order an attempt gave them. */
function namesIn(permutation: unknown, byId: ReadonlyMap<string, { projectName: string }>): string[] | null {
  const drawn = permutation as string[] | null
  return drawn?.map(application => byId.get(application)?.projectName ?? '') ?? null
}
