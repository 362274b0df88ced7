import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../setup/people'
import { type AwardsWorld, awardsWorld, decide, edition, freeze, levels, none } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const preview = (duplicateRewards: { application: string; basis: string }[] = []) =>
  all.world.get(all.operator, ['results', 'previewAwards'], { edition, duplicateRewards })
const setState = (i: number, state: string) =>
  all.db.pool.query('update csc.application set state = $1 where id = $2', [state, all.projects[i]!.id])

describe('the preview of the awards', () => {
  it('gives the levels by rank, with money, and names what is missing before it can be published', async () => {
    const first = await preview()
    expect(first.ready).toBe(false)
    expect(first.problems.map(problem => [problem.group, problem.code])).toEqual([
      ['enterprise', 'TABLE_UNDECIDED'],
      ['enterprise', 'NOT_FROZEN'],
      ['startup', 'TABLE_UNDECIDED'],
      ['startup', 'NOT_FROZEN'],
    ])
    await freeze(all)
    await decide(all, 'enterprise')
    await decide(all, 'startup', none)
    const { ready, problems, groups, verb, publicity } = await preview()
    expect({ ready, problems, verb, publicity }).toEqual({
      ready: true,
      problems: [],
      verb: '公布',
      publicity: null,
    })
    expect(
      groups[0]!.rows.map(row => [row.projectName, row.rank, row.score, row.level, row.moneyText]),
    ).toEqual([
      ['项目甲', 1, '95.00', '一等奖', '2万元'],
      ['项目乙', 2, '94.00', '二等奖', '12,500元'],
      ['项目丙', 3, '93.00', '二等奖', '12,500元'],
      ['项目丁', 4, '92.00', null, ''],
      ['项目戊', 5, '91.00', null, ''],
    ])
    expect(groups[0]!.vacancies).toEqual([])
  })

  it('stops at a tie on the edge of a level and does not stop at one inside it', async () => {
    await decide(all, 'startup', none)
    await decide(all, 'enterprise')
    const inside = await freeze(all, [1, 2, 2, 4, 5])
    expect((await preview()).problems).toEqual([])
    await all.db.pool.query('delete from csc.round_session where id = $1', [inside])
    await freeze(all, [1, 2, 3, 3, 5])
    const { ready, problems } = await preview()
    expect(ready).toBe(false)
    expect(problems).toMatchObject([
      { code: 'TIE_AT_EDGE', applications: [all.projects[2]!.id, all.projects[3]!.id] },
    ])
  })

  it('leaves the place of a disqualified project empty, and passes it on only where the committee said so', async () => {
    await freeze(all)
    await decide(all, 'startup', none)
    await decide(all, 'enterprise')
    await setState(1, 'disqualified')
    const kept = (await preview()).groups[0]!
    expect(kept.rows.map(row => row.level)).toEqual(['一等奖', null, '二等奖', null, null])
    expect(kept.rows[1]!.note).toBe('已取消资格')
    expect(kept.vacancies).toEqual([{ level: '二等奖', count: 1, message: '二等奖空缺1名' }])
    await decide(all, 'enterprise', levels, { vacancies: 'next-in-rank', expectedVersion: 1 })
    const passed = (await preview()).groups[0]!
    expect(passed.rows.map(row => row.level)).toEqual(['一等奖', null, '二等奖', '二等奖', null])
    expect(passed.vacancies).toEqual([])
  })

  it('counts prizes nobody can take as vacant, and gives none to projects without a result', async () => {
    await freeze(all, [1, 2], { unranked: [all.projects[2]!] })
    await decide(all, 'startup', none)
    await decide(all, 'enterprise')
    const { groups, ready } = await preview()
    expect(ready).toBe(true)
    expect(groups[0]!.vacancies).toMatchObject([{ level: '二等奖', count: 1 }])
    expect(groups[0]!.rows[2]).toMatchObject({
      rank: null,
      score: null,
      level: null,
      note: '没有上场，无成绩',
    })
  })

  it('does not guess how two finals of one group go together, and ignores earlier rounds and open sessions', async () => {
    await freeze(all)
    await freeze(all, [1, 2], { round: 'preliminary' })
    await freeze(all, [1, 2], { state: 'open' })
    await decide(all, 'startup', none)
    await decide(all, 'enterprise')
    expect((await preview()).problems).toEqual([])
    await freeze(all, [1, 2], { name: '第二会场' })
    expect((await preview()).problems).toMatchObject([{ code: 'SEVERAL_SESSIONS' }])
  })

  it('takes only the money, not the award, where another contest already paid (T-20)', async () => {
    await freeze(all)
    await decide(all, 'startup', none)
    await decide(all, 'enterprise')
    const plain = await preview()
    const paid = await preview([{ application: all.projects[0]!.id, basis: '市科技局奖励文件' }])
    expect(paid.groups[0]!.rows[0]).toMatchObject({ level: '一等奖', rank: 1, money: 0, moneyText: '0元' })
    expect(paid.groups[0]!.rows[1]).toEqual(plain.groups[0]!.rows[1])
    expect(paid.fingerprint).not.toBe(plain.fingerprint)
  })

  it('is not for the public, applicants or the contractor', async () => {
    const contractor = await signedIn(all.db, { grants: [{ role: 'contractor' }] })
    for (const [who, code] of [
      [null, 'SIGN_IN_REQUIRED'],
      [all.projects[0]!.owner, 'FORBIDDEN'],
      [contractor, 'FORBIDDEN'],
    ] as const)
      expect(await all.world.ask(who, ['results', 'previewAwards'], { edition })).toMatchObject({
        failure: { code },
      })
  })
})
