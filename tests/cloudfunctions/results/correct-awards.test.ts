import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entrant, frozenSession, ranked } from '../../setup/frozen-final'
import { type AwardsWorld, awardsWorld, decide, edition, levels, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
  await publish(all)
})
afterEach(() => all.db.drop())

const reason = '演示：复核后更正'
const id = (i: number) => all.projects[i]!.id
const setState = (i: number, state: string) =>
  all.db.pool.query('update csc.application set state = $1 where id = $2', [state, id(i)])
const preview = (duplicateRewards?: { application: string; basis: string }[]) =>
  all.world.get(all.approver, ['results', 'previewAwards'], { edition, duplicateRewards })
const correct = async (
  over: { expectedVersion?: number; duplicateRewards?: { application: string; basis: string }[] } = {},
) => {
  const { fingerprint, publishedVersion } = await preview(over.duplicateRewards)
  return all.world.ask(all.approver, ['results', 'correctAwards'], {
    edition,
    reason,
    fingerprint,
    expectedVersion: publishedVersion,
    ...over,
  })
}
const stored = async () => (await all.db.pool.query('select * from csc.published_list order by version')).rows
const published = async () => (await all.world.get(null, ['results', 'published'], { edition })).list!

describe('correcting the awards', () => {
  it('adds a version with before and after and the reason; the first version stays as it was', async () => {
    const before = await stored()
    await setState(0, 'disqualified')
    await decide(all, 'enterprise', levels, { vacancies: 'next-in-rank', expectedVersion: 1 })
    const expected = ['项目甲,一等奖,未获奖', '项目乙,二等奖,一等奖', '项目丁,未获奖,二等奖']
    const lines = (changes: { projectName: string; before: string; after: string }[]) =>
      changes.map(change => `${change.projectName},${change.before},${change.after}`)
    expect(lines((await preview()).changes)).toEqual(expected)
    expect(await correct()).toMatchObject({ ok: true, data: { version: 2 } })
    expect((await stored())[0]).toEqual(before[0])
    const list = await published()
    expect(list.versions.map(version => [version.version, version.reason])).toEqual([
      [2, reason],
      [1, null],
    ])
    expect(lines(list.versions[0]!.changes)).toEqual(expected)
    expect(list.groups[0]!.levels[0]!.awards.map(award => award.projectName)).toEqual(['项目乙'])
    const told = await all.db.pool.query("select body from csc.message where title = '获奖名单有更正'")
    expect(told.rows).toHaveLength(3)
  })

  it('leaves the place of a disqualified project empty unless the committee decided otherwise', async () => {
    await setState(1, 'disqualified')
    await correct()
    const second = (await published()).groups[0]!.levels[1]!
    expect(second).toMatchObject({ vacant: 1 })
    expect(second.awards.map(award => award.projectName)).toEqual(['项目丙'])
  })

  it('stops when the groups disagree on what becomes of such places', async () => {
    const other = await entrant(all.db, { projectName: '项目己', group: 'startup' })
    await frozenSession(all.db, 'startup', ranked([[other, 1]]))
    await setState(1, 'withdrawn')
    await decide(all, 'enterprise', levels, { vacancies: 'next-in-rank', expectedVersion: 1 })
    const reply = await correct()
    expect(reply).toMatchObject({
      failure: {
        code: 'AWARDS_BLOCKED',
        details: { problems: [{ code: 'VACANCIES_DIFFER', applications: [id(1)] }] },
      },
    })
  })

  it('sets the money to zero for a duplicate reward without touching award or rank, keeps it, and takes it back', async () => {
    const award = async () =>
      (
        await all.db.pool.query('select level, rank, money, note from csc.award where application_id = $1', [
          id(0),
        ])
      ).rows[0]
    const paid = { level: '一等奖', rank: 1, money: 0, note: '市科技局奖励文件' }
    await correct({ duplicateRewards: [{ application: id(0), basis: paid.note }] })
    expect(await award()).toEqual(paid)
    expect((await published()).versions[0]!.changes).toMatchObject([
      { before: '一等奖', after: '一等奖，不再重复发放奖金' },
    ])
    expect(JSON.stringify(await published())).not.toContain('市科技局')
    await setState(2, 'disqualified')
    await correct()
    expect(await award()).toEqual(paid)
    await correct({ duplicateRewards: [] })
    expect(await award()).toEqual({ level: '一等奖', rank: 1, money: 20000, note: '' })
  })

  it('refuses to publish a version without a change, an old version and what was not previewed', async () => {
    expect(await correct()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await setState(1, 'disqualified')
    const { fingerprint } = await preview()
    await setState(0, 'disqualified')
    const input = { edition, reason, fingerprint, expectedVersion: 1 }
    expect(await all.world.ask(all.approver, ['results', 'correctAwards'], input)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    await correct()
    expect(await correct({ expectedVersion: 1 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 2 } },
    })
    const anew = {
      ...input,
      fingerprint: (await preview()).fingerprint,
      expectedVersion: 2,
      restartPublicity: true,
    }
    await setState(2, 'disqualified')
    anew.fingerprint = (await preview()).fingerprint
    expect(await all.world.ask(all.approver, ['results', 'correctAwards'], anew)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'restartPublicity' }] } },
    })
    expect(await stored()).toHaveLength(2)
  })

  it('never alters what was published: every earlier version keeps its bytes and its hash', async () => {
    const step = fc.record({
      i: fc.integer({ min: 0, max: 4 }),
      state: fc.constantFrom('accepted', 'disqualified'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async steps => {
        const before = await stored()
        for (const { i, state } of steps) await setState(i, state)
        await correct()
        const after = await stored()
        expect(after.slice(0, before.length)).toEqual(before)
        expect(after.map(row => row.version)).toEqual(after.map((_, i) => i + 1))
      }),
      { numRuns: 25 },
    )
    for (const text of ['update csc.published_list set title = title', 'delete from csc.published_list'])
      await expect(all.db.pool.query(text)).rejects.toThrow()
  })
})
