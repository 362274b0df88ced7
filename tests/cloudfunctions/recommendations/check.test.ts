import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entrant, type TestEntrant } from '../../setup/frozen-final'
import { check, choose, edition, giveQuota, type ListWorld, listWorld } from './list-world'

let all: ListWorld
beforeAll(async () => {
  all = await listWorld(12, 4)
})
beforeEach(() => giveQuota(all, 13))
afterAll(() => all.db.drop())

const problems = async (chosen: readonly TestEntrant[]) =>
  (await check(all, chosen)).problems.map(({ code, application }) => [code, application])
const codes = async (enterprises: number, startups: number) => {
  const chosen = [...all.companies.slice(0, enterprises), ...all.makers.slice(0, startups)]
  return (await problems(chosen)).map(([code]) => code)
}
const withChange = async (sql: string, back: string, run: () => Promise<void>) => {
  await all.db.pool.query(sql)
  try {
    await run()
  } finally {
    await all.db.pool.query(back)
  }
}

describe('the share of 创业组', () => {
  it('refuses 4 with 1, takes 5 with 1, refuses 13 with 3 and takes 13 with 2', async () => {
    expect(await codes(3, 1)).toEqual(['OVER_SHARE'])
    expect(await codes(4, 1)).toEqual([])
    expect(await codes(10, 3)).toEqual(['OVER_SHARE'])
    expect(await codes(11, 2)).toEqual([])
    const { problems, shareSentence } = await check(all, [
      ...all.companies.slice(0, 10),
      ...all.makers.slice(0, 3),
    ])
    expect(shareSentence).toBe('13个里创业组最多2个')
    expect(problems[0]).toMatchObject({ application: null, clause: { id: 'SX26-17' } })
    expect(problems[0]!.message.replace(/\s/g, '')).toContain('13个里创业组最多2个，现有3个')
  })

  it('holds for every list: five times 创业组 is at most all of it', async () => {
    await giveQuota(all, 16)
    const sizes = fc.record({
      enterprises: fc.integer({ min: 0, max: 12 }),
      startups: fc.integer({ min: 0, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(sizes, async ({ enterprises, startups }) => {
        fc.pre(enterprises + startups > 0)
        const over = (await codes(enterprises, startups)).includes('OVER_SHARE')
        expect(over).toBe(5 * startups > enterprises + startups)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the quota and the list', () => {
  it('allows as many as there are seats and not one more', async () => {
    await giveQuota(all, 5)
    expect(await codes(5, 0)).toEqual([])
    expect(await codes(6, 0)).toEqual(['OVER_QUOTA'])
  })

  it('does not take an empty list', async () => {
    expect(await codes(0, 0)).toEqual(['EMPTY_LIST'])
  })

  it('needs a reason for every project taken before a better-ranked one of its group, and for no other', async () => {
    const [first, second, third] = all.companies as [TestEntrant, TestEntrant, TestEntrant]
    expect(await problems([second, first])).toEqual([])
    expect(await problems([first, third])).toEqual([['REASON_MISSING', third.id]])
    await choose(all, [first, third], '组委会研究，第2名自愿放弃')
    const { groups, check } = await all.world.get(all.operator, ['recommendations', 'candidates'], {
      edition,
    })
    expect(check.problems).toEqual([])
    expect(groups[0]!.candidates.slice(0, 3).map(each => [each.position, each.outOfRank])).toEqual([
      [1, false],
      [null, false],
      [2, true],
    ])
  })

  it('does not ask for a reason for passing over a disqualified project', async () => {
    const [, second, third] = all.companies as [TestEntrant, TestEntrant, TestEntrant]
    const set = (state: string) => `update csc.application set state = '${state}' where id = '${second.id}'`
    await withChange(set('disqualified'), set('accepted'), async () => {
      expect(await problems([all.companies[0]!, third])).toEqual([])
      expect(await problems([all.companies[0]!, second])).toContainEqual(['NOT_ACCEPTED', second.id])
    })
  })

  it('locates a missing official number, an unsynced correction and an empty column at its project', async () => {
    const [{ id }] = all.companies as [TestEntrant]
    const alone = [all.companies[0]!]
    const number = (text: string) => `update csc.application set official_number = ${text} where id = '${id}'`
    await withChange(number('null'), number("'CM-1'"), async () => {
      expect(await problems(alone)).toEqual([['NO_OFFICIAL_NUMBER', id]])
    })
    const correction = `insert into csc.group_correction (id, application_id, from_group, to_group, to_subtype, reason, proposed_by, proposed_at)
      values ('cor_x', '${id}', 'startup', 'enterprise', '', '演示', 'per_x', '2026-07-12')`
    await withChange(correction, 'delete from csc.group_correction', async () => {
      expect(await problems(alone)).toEqual([['CORRECTION_NOT_SYNCED', id]])
      await all.db.pool.query("update csc.group_correction set official_site_synced_at = '2026-07-13'")
      expect(await problems(alone)).toEqual([])
    })
    const form = (change: string) => `update csc.application set form = ${change} where id = '${id}'`
    await withChange(
      form("form - 'legalRepresentative' - 'specialised'"),
      form(`form || '{"legalRepresentative":"演示法人","specialised":"no"}'`),
      async () => {
        const { problems } = await check(all, alone)
        expect(problems.map(({ code, column }) => [code, column])).toEqual([
          ['CELL_EMPTY', '是否属于专精特新企业'],
          ['CELL_EMPTY', '法人（创客填写）'],
        ])
      },
    )
  })

  it('does not take a project that was not in the final', async () => {
    const outside = await entrant(all.db, { projectName: '未入围项目' })
    expect(await problems([all.companies[0]!, outside])).toEqual([['NOT_IN_FINAL', outside.id]])
  })

  it('asks for the quota first', async () => {
    const bare = await listWorld(1, 0)
    try {
      const { problems } = await check(bare, bare.companies)
      expect(problems.map(({ code }) => code)).toEqual(['QUOTA_UNKNOWN'])
    } finally {
      await bare.db.drop()
    }
  })

  it('marks a list late from the first millisecond after 5 August in Beijing, and still lets it go', async () => {
    const at = async (now: string) => {
      all.world.now = now
      const { late, ready, warnings } = await check(all, all.companies.slice(0, 2))
      return [late, ready, warnings.map(({ code }) => code)]
    }
    expect(await at('2026-08-05T15:59:59.999Z')).toEqual([false, true, []])
    expect(await at('2026-08-05T16:00:00.000Z')).toEqual([true, true, ['LATE']])
    all.world.now = '2026-08-03T02:00:00.000Z'
  })

  it('stops at a suspected duplicate until an officer has settled it', async () => {
    const [{ id }] = all.companies as [TestEntrant]
    const finding = {
      ...{
        requirement: 'similar-project',
        title: '演示',
        outcome: 'manual',
        sentence: '演示',
        compared: [],
        missing: [],
      },
      ...{ nextStep: null, notice: null, hard: true, inheritance: 'inherited', due: null },
    }
    await all.db.pool.query(
      `insert into csc.submission (application_id, number, form, findings, submitted_at) values ($1, 1, '{}', $2, '2026-07-05')`,
      [id, JSON.stringify([finding])],
    )
    await all.db.pool.query('update csc.application set submission = 1 where id = $1', [id])
    expect(await problems([all.companies[0]!])).toEqual([['DUPLICATE_OPEN', id]])
    await all.db.pool.query(
      `insert into csc.requirement_decision (application_id, submission, requirement, outcome, reason, decided_by, decided_at)
       values ($1, 1, 'similar-project', 'pass', '演示', 'per_x', '2026-07-06')`,
      [id],
    )
    expect(await problems([all.companies[0]!])).toEqual([])
  })

  it('stops at a pair that a run found until people have ruled on it', async () => {
    const [{ id }, { id: other }] = all.companies as [TestEntrant, TestEntrant]
    await all.db.pool.query(
      `insert into csc.duplicate_case (id, edition, first_id, second_id, likeness, evidence, state, found_at)
       values ('dup_1', 'changzhi-2026', $1, $2, 80, '{}', 'suspected', '2026-07-06')`,
      [id, other],
    )
    expect(await problems([all.companies[0]!])).toEqual([['DUPLICATE_OPEN', id]])
    await all.db.pool.query("update csc.duplicate_case set state = 'not-same'")
    expect(await problems([all.companies[0]!])).toEqual([])
  })
})
