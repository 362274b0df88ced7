import type { QuotaUnit, QuotaVersionView } from '../../../src/contract/views/quota-plans'
import type { Caller } from '../../shared/caller'
import type { QuotaPlanRow } from '../../shared/records/quota-plans'
import { holds } from '../../shared/session-scope'
import { quotaWords, stateNames } from './quota-words'

interface Around {
  caller: Caller
  newest: number
  names: ReadonlyMap<string, string>
  /** The units as they are counted now, by the version's own day. */
  units: readonly QuotaUnit[]
}

/** A version as the page shows it. */
export function versionView(row: QuotaPlanRow, around: Around): QuotaVersionView {
  const { names, units } = around
  const step = (by: string | null, at: Date | null) =>
    by && at ? { by: names.get(by) ?? '', at: at.toISOString() } : null
  return {
    ...row.body,
    ...quotaWords(row.body),
    ...{ version: row.version, state: row.state, stateName: stateNames[row.state] },
    ...{ note: row.note, document: row.document, hash: row.hash },
    saved: { by: names.get(row.savedBy) ?? '', at: row.savedAt.toISOString() },
    announced: step(row.announcedBy, row.announcedAt),
    staged: step(row.stagedBy, row.stagedAt),
    locked: step(row.lockedBy, row.lockedAt),
    moved: row.body.claims.flatMap(({ unit, name, typed, count }) => {
      const now = units.find(each => each.unit === unit)?.counts?.[row.body.denominator]
      return typed || now === undefined || now === count ? [] : [{ name, was: count, now }]
    }),
    blocked: blockedActs(row, around),
  }
}

function blockedActs(row: QuotaPlanRow, { caller, newest }: Around): QuotaVersionView['blocked'] {
  const { edition, state } = row
  const approver = holds(caller, ['approver'], { edition })
  const officer = approver || holds(caller, ['operator'], { edition })
  const old = row.version === newest ? null : '已有更新的一版'
  const only = (wanted: QuotaPlanRow['state'], may: boolean, who: string) =>
    old ?? (state === wanted ? (may ? null : `由${who}办理`) : stateNames[state])
  const own = state === 'staged' && row.stagedBy === caller.actor
  return {
    announce: only('saved', approver, '负责人'),
    stage: only('announced', officer, '经办人或负责人'),
    lock: own ? '提出的人不能自己锁定，请另一位负责人办理' : only('staged', approver, '另一位负责人'),
  }
}
