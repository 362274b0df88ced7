import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../setup/people'
import { type AwardsWorld, awardsWorld, decide, edition, levels, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const read = () => all.world.get(all.operator, ['results', 'awardTable'], { edition })

describe('the table of awards', () => {
  it('names the levels of the notice and shows what it leaves open as 本届通知未规定', async () => {
    const { groups, silences, clause, publishedVersion } = await read()
    expect(groups.map(each => [each.groupName, each.version, each.decided])).toEqual([
      ['企业组', 0, null],
      ['创业组', 0, null],
    ])
    expect(groups[0]!.levels.map(level => level.name)).toEqual(['一等奖', '二等奖', '三等奖', '优胜奖'])
    expect(groups[0]!.levels[0]).toMatchObject({
      count: null,
      money: null,
      countText: '未定（本届通知未规定）',
    })
    expect(silences).toContain('本届通知未规定各奖项的名额和奖金数额。')
    expect(clause?.text).toContain('一等奖、二等奖、三等奖、优胜奖')
    expect(publishedVersion).toBe(0)
  })

  it('keeps the committee’s decision with its basis and counts its versions', async () => {
    expect(await decide(all, 'enterprise')).toMatchObject({ ok: true, data: { version: 1 } })
    const [group] = (await read()).groups
    expect(group).toMatchObject({
      version: 1,
      decided: { basis: '组委会会议纪要〔2026〕5号', by: '演示经办人' },
    })
    expect(group!.levels[0]).toMatchObject({ countText: '1名', moneyText: '2万元' })
    expect(group!.levels[1]).toMatchObject({ countText: '2名', moneyText: '12,500元' })
    expect(group!.levels[2]).toMatchObject({ countText: '0名', moneyText: '未定（本届通知未规定）' })
    const stale = await decide(all, 'enterprise')
    expect(stale).toMatchObject({ ok: false, failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
    const next = await decide(all, 'enterprise', levels, { expectedVersion: 1 })
    expect(next).toMatchObject({ data: { version: 2 } })
  })

  it('refuses levels that are not the notice’s, a group it does not have, and a missing basis', async () => {
    const renamed = levels.map((level, i) => (i === 0 ? { ...level, name: '特等奖' } : level))
    for (const [group, table, path] of [
      ['enterprise', renamed, 'levels'],
      ['enterprise', levels.slice(0, 3), 'levels'],
      ['maker', levels, 'group'],
    ] as const)
      expect(await decide(all, group, [...table])).toMatchObject({
        failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
      })
    const input = {
      edition,
      group: 'enterprise',
      levels,
      vacancies: 'keep-empty',
      expectedVersion: 0,
    } as const
    const blank = await all.world.ask(all.operator, ['results', 'setAwardTable'], { ...input, basis: ' \n' })
    expect(blank).toMatchObject({ failure: { details: { fields: [{ path: 'basis' }] } } })
    expect((await read()).groups[0]!.version).toBe(0)
  })

  it('may change after publication, but the published list does not change with it', async () => {
    await publish(all)
    const before = await all.world.get(null, ['results', 'published'], { edition })
    const later = await decide(all, 'enterprise', levels, { vacancies: 'next-in-rank', expectedVersion: 1 })
    expect(later).toMatchObject({ ok: true, data: { version: 2 } })
    expect(await read()).toMatchObject({ publishedVersion: 1, groups: [{ version: 2 }, { version: 1 }] })
    expect(await all.world.get(null, ['results', 'published'], { edition })).toEqual(before)
  })

  it('is decided by officials of this city only', async () => {
    const others = [
      await signedIn(all.db),
      await signedIn(all.db, { grants: [{ role: 'contractor' }] }),
      await signedIn(all.db, { grants: [{ role: 'operator', unit: '140700' }] }),
      await signedIn(all.db, { grants: [{ role: 'operator', unit: '140404' }] }),
      await signedIn(all.db, { grants: [{ role: 'operator', edition: 'shanxi-2026', unit: '140000' }] }),
    ]
    for (const operator of others)
      expect(await decide({ ...all, operator }, 'enterprise')).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
    const province = await signedIn(all.db, { grants: [{ role: 'operator', unit: '140000' }] })
    expect(await decide({ ...all, operator: province }, 'enterprise')).toMatchObject({ ok: true })
  })
})
