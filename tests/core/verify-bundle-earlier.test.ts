import { describe, expect, it } from 'vitest'
import type { LedgerData } from '../../src/core/ledger-data'
import type { RubricJury } from '../../src/core/rubric-juries'
import { anchorOf, type Draft, type Season } from './bundle-fixture'
import { HALL, type Hall, hallDrafts, PRELIMINARY } from './hall-fixture'
import { card, rubric } from './rubric-fixture'
import type { Writable } from './tampering-fixture'
import { verifySeason } from './verifier-fixture'

const equal = card(2500, 1500, 2500, 1500)
const better = card(2600, 1500, 2500, 1500)
const marks = (given: ReturnType<typeof card>) => [given, given, given]

const before: Hall = {
  rubric,
  projects: [
    { group: 'enterprise', marks: marks(equal) },
    { group: 'enterprise', marks: marks(better) },
  ],
}
const final = (scores: [number, number]): Hall => ({
  rubric: { ...rubric, ties: [{ stage: 'preliminary' }, 'both-advance'] },
  projects: scores.map(earlier => ({ group: 'enterprise', marks: marks(equal), earlier })),
})

function season(hall: Hall, chains: Record<string, Draft[]> = {}): Season {
  return {
    rubric: hall.rubric,
    chains: { ...chains, [HALL]: hallDrafts(hall).drafts },
    lists: [],
    anchors: [],
  }
}

/** The stage before, scored by the same rules, beside the final. */
function withPreliminary(scores: [number, number]): Season {
  const hall = final(scores)
  return season(hall, {
    [PRELIMINARY]: hallDrafts({ ...before, rubric: hall.rubric, session: PRELIMINARY }).drafts,
  })
}

const check = (made: Season) =>
  verifySeason(
    made,
    Object.keys(made.chains).map(name => anchorOf(made, name)),
  )

describe('scores of an earlier stage', () => {
  it('part equals of the final and are the ones its session froze', () => {
    const made = withPreliminary([8000, 8100])
    expect(check(made)).toMatchObject({ code: 0, findings: [] })
    const lock = hallDrafts(final([8000, 8100])).results.groups[0]!
    expect(lock.rows.map(({ project, rank }) => [project, rank])).toEqual([
      ['prj_1', 1],
      ['prj_0', 2],
    ])
  })

  it('a score nobody froze is found', () => {
    expect(check(withPreliminary([8000, 8101]))).toMatchObject({ code: 31 })
    expect(check(withPreliminary([8100, 8000])).findings[0]!.message).toContain('prj_0 在 preliminary 的得分')
  })

  it('a session that is not in the bundle is a warning', () => {
    const report = check(season(final([8000, 8100])))
    expect(report.code).toBe(0)
    expect(report.warnings.join()).toContain(`场次 ${PRELIMINARY} 不在包里`)
  })
})

describe('seats of several juries', () => {
  const jury = (id: string, num: number): RubricJury => ({
    id,
    name: id,
    weight: { num, den: 100 },
    trim: { high: 0, low: 0 },
    minCards: 1,
  })
  const hall: Hall = {
    rubric: {
      ...rubric,
      juries: [jury('expert', 70), jury('audience', 30)],
      trim: { high: 0, low: 0 },
      minCards: 2,
      roundingPoints: ['sum'],
      ties: ['both-advance'],
    },
    projects: [{ group: 'enterprise', marks: [equal, better, equal] }],
  }

  it('a seat moved to another jury is found', () => {
    expect(check(season(hall))).toMatchObject({ code: 0 })
    const moved = (to: string | undefined) => {
      const made = structuredClone(season(hall))
      const opening = made.chains[HALL]!.find(({ kind }) => kind === 'session.open')!
      const { panel } = opening.data as Writable<LedgerData['session.open']>
      if (to === undefined) delete panel[0]!.jury
      else panel[0]!.jury = to
      return check(made).code
    }
    expect(moved('audience')).toBe(30)
    expect(moved('nobody')).toBe(24)
    expect(moved(undefined)).toBe(24)
  })
})
