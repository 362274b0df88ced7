import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CanaryWorld, canaryWorld, due, kept, leave, removed, wordsInDatabase } from './canary-world'

let all: CanaryWorld
let before: string
beforeAll(async () => {
  all = await canaryWorld()
  before = (await all.world.get(all.who, ['session', 'exportMyData'], {})).text
})
afterAll(() => all.close())

describe('A16 everything that is held of a person', () => {
  test('is in his export, but for numbers by their last four', () => {
    for (const word of [...removed, ...Object.keys(kept)]) expect(before.includes(word), word).toBe(true)
    expect(before).not.toMatch(/v1\.[\w-]{10,}|per_\w|[0-9a-f]{64}/)
    expect(before).toContain(all.ownIdentity.slice(-4))
    expect(before).not.toContain(all.ownIdentity)
  })

  test('of others nothing is: neither the other side’s contact nor what was shut away', () => {
    for (const word of all.others) expect(before.includes(word), word).toBe(false)
  })

  test('what stays is said beforehand, each with its reason', async () => {
    const view = await all.world.get(all.who, ['session', 'accountDeletion'], {})
    const what = view.kept.map(each => each.what).join()
    for (const word of [
      '获奖名单',
      '材料',
      '没办结的异议',
      '异议的事实',
      '重复奖励申明',
      '对接需求',
      '别人报名表',
    ])
      expect(what).toContain(word)
    expect(view.kept.filter(({ why }) => why.includes('《档案法》')).length).toBeGreaterThan(2)
  })

  test('is gone from every table after seven days, but for what is said to stay', async () => {
    const sealed = await all.sealed()
    expect(sealed.gone.length).toBeGreaterThan(5)
    await leave(all)
    const tables = await wordsInDatabase(all.db)
    const found = (word: string) =>
      Object.entries(tables)
        .filter(([, text]) => text.includes(word))
        .map(([table]) => table)
        .sort()
    expect(Object.fromEntries(removed.map(word => [word, found(word)]))).toEqual(
      Object.fromEntries(removed.map(word => [word, []])),
    )
    expect(Object.fromEntries(Object.keys(kept).map(word => [word, found(word)]))).toEqual(kept)
    for (const ciphertext of sealed.gone) expect(found(ciphertext), ciphertext).toEqual([])
    for (const ciphertext of sealed.untilEnded) expect(found(ciphertext)).toEqual(['objection'])
    const { rows } = await all.db.pool.query(
      `select state from csc.team_invitation where state in ('open', 'accepted')`,
    )
    expect(rows).toEqual([])
  })

  test('bytes never handed in are cleared by the timer, those handed in and those shut away stay', async () => {
    await all.tick('2026-07-08T03:00:01.000Z')
    const { rows } = await all.db.pool.query(
      'select state, cleared_at is not null as cleared from csc.application_file order by state',
    )
    expect(rows).toEqual([
      { state: 'ready', cleared: false },
      { state: 'ready', cleared: false },
      { state: 'removed', cleared: true },
    ])
  })

  test('an objection gives its identity up when the case has ended, not before, and never of a living account', async () => {
    const identity = () =>
      all.db.pool.query('select id, name_sealed, contact_sealed from csc.objection where id = any($1)', [
        [all.openObjection, all.mergedObjection],
      ])
    expect((await identity()).rows.every(row => row.name_sealed !== '')).toBe(true)
    const waiting = await all.db.pool.query(
      `select state from csc.objection_file where objection_id = $1 and name_sealed <> ''`,
      [all.openObjection],
    )
    expect(waiting.rows).toEqual([{ state: 'ready' }])
    await all.db.pool.query(`update csc.objection set state = 'dismissed', version = 9 where id = $1`, [
      all.openObjection,
    ])
    await all.tick('2026-07-09T02:00:00.000Z')
    expect((await identity()).rows.every(row => row.name_sealed === '' && row.contact_sealed === '')).toBe(
      true,
    )
    const { rows: papers } = await all.db.pool.query(
      `select state, name_sealed, sha256, cleared_at is not null as cleared from csc.objection_file`,
    )
    const gone = { state: 'removed', name_sealed: '', sha256: null, cleared: true }
    expect(papers).toEqual([gone, gone])
    await expect(
      all.db.pool.query(`update csc.objection set name_sealed = '', contact_sealed = '' where id = $1`, [
        all.livingObjection,
      ]),
    ).rejects.toThrow(/stays as it was filed/)
    await expect(
      all.db.pool.query(
        `update csc.objection set name_sealed = '', contact_sealed = '', facts = '' where id = $1`,
        [all.openObjection],
      ),
    ).rejects.toThrow(/stays as it was filed/)
  })

  test('those it touches are told without a name, and nothing is sent to who is gone', async () => {
    const told = async (person: string) =>
      (await all.db.pool.query('select body from csc.message where person_id = $1', [person])).rows
        .map(({ body }) => body)
        .join('\n')
    expect(await told(all.leader.person)).toContain('一位成员已退出')
    expect(await told(all.leader.person)).toContain('一位成员已确认加入')
    expect(await told(all.member.person)).toContain('负责人已注销账号')
    expect(await told(all.counterpart.person)).toContain('不再参加这次对接')
    expect(await told(all.who.person)).toBe('')
    expect(due).toBe('2026-07-08T02:00:00.000Z')
  })
})
