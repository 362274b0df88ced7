import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../cloudfunctions/shared/database/connect'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { canonical } from '../../../src/core/ledger'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from '../../setup/hall'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)

async function score(...perProject: number[][]) {
  for (const [index, totals] of perProject.entries()) {
    await advanceTo(hall, 'scoring')
    for (const [seat, total] of totals.entries()) {
      const judge = hall.judges[seat]!
      await hall.world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[index]!, total))
    }
    await advanceTo(hall, 'revealed')
  }
}
async function signAll() {
  for (const judge of hall.judges) {
    const { sheetHash } = await hall.world.get(judge, ['judging', 'sheet'], { session: hall.session })
    await hall.world.get(judge, ['judging', 'sign'], { session: hall.session, sheetHash, signature: hand })
  }
}
const ranking = (who = hall.operator) => hall.world.get(who, ['rounds', 'ranking'], { session: hall.session })
const freeze = async (who = hall.operator) =>
  hall.world.ask(who, ['rounds', 'freeze'], { session: hall.session, expectedVersion: await hall.version() })
const decide = async (step: 'judges-vote' | 'play-off', tiers: string[][], record = '合议记录1号') =>
  hall.world.ask(hall.operator, ['rounds', 'decideTie'], {
    session: hall.session,
    expectedVersion: await hall.version(),
    step,
    tiers,
    record,
  })

describe('the ranking is frozen', () => {
  beforeEach(async () => {
    hall = await testHall(db, { projects: 2, judges: 3 })
  })

  it('only when every project is revealed or skipped and every judge has signed', async () => {
    await score([8000, 8100, 8200])
    expect(await freeze()).toMatchObject({
      failure: { code: 'FREEZE_BLOCKED', message: '还有1个项目没有亮分，请完成或跳过' },
    })
    await hall.world.get(hall.operator, ['rounds', 'skip'], {
      ...{ session: hall.session, application: hall.projects[1]!, reason: '弃权' },
      expectedVersion: (await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session }))
        .turns[1]!.version,
    })
    expect(await freeze()).toMatchObject({ failure: { message: '1号、2号、3号还没有签名确认，请提醒' } })
    await signAll()
    expect(await ranking()).toMatchObject({
      mayFreeze: true,
      problem: null,
      skipped: [{ application: hall.projects[1] }],
    })
    expect(code(await freeze(hall.contractor))).toBe('FORBIDDEN')
    expect(code(await freeze())).toBe('ok')
  })

  it('with the hash of exactly the results that entered the chain', async () => {
    await score([8000, 8100, 8200], [9000, 9100, 9200])
    await signAll()
    await freeze()
    const { rows } = await db.pool.query('select results, result_hash from csc.round_session where id = $1', [
      hall.session,
    ])
    const last = await db.pool.query(
      'select body from csc.ledger where session = $1 order by seq desc limit 1',
      [hall.session],
    )
    const { kind, data } = JSON.parse(last.rows[0].body)
    expect(kind).toBe('session.lock')
    expect(data).toEqual({ results: rows[0].results, resultHash: rows[0].result_hash })
    expect(sha256(canonical(data.results))).toBe(data.resultHash)
    expect((await ranking()).rows.map(row => [row.rank, row.score])).toEqual([
      [1, '91.00'],
      [2, '81.00'],
    ])
  })

  it('not when a stored value is no longer the one that was revealed', async () => {
    await score([8000, 8100, 8200], [9000, 9100, 9200])
    await signAll()
    const change = `update csc.scorecard set revealed_card = jsonb_set(revealed_card, '{total}', '9900')
      where session_id = $1 and application_id = $2`
    const card = [hall.session, hall.projects[0]]
    await expect(db.pool.query(change, card)).rejects.toThrow('a revealed card stays')
    const owner = connect(db.url, { owner: true, max: 1 })
    await owner.pool.query('alter table csc.scorecard disable trigger revealed_card_stays')
    await owner.pool.query(change, card)
    await owner.pool.query('alter table csc.scorecard enable trigger revealed_card_stays')
    await owner.close()
    expect(await freeze()).toMatchObject({
      failure: { code: 'FREEZE_BLOCKED', message: '重算结果与亮分时不一致，请停止操作并联系监督员' },
    })
  })
})

describe('equal projects', () => {
  beforeEach(async () => {
    hall = await testHall(db, { projects: 3, judges: 3 })
    await score([8000, 8100, 8200], [8000, 8100, 8200], [7000, 7100, 7200])
    await signAll()
  })

  it('wait for the people the rules name, and carry the decision into the frozen results', async () => {
    const [a, b, c] = hall.projects as [string, string, string]
    const before = await ranking()
    expect(before.openTies).toEqual([
      {
        applications: [a, b].sort(),
        step: 'judges-vote',
        sentence: '评分标准规定由评委合议，请登记合议结果',
      },
    ])
    expect(before.rows.map(row => [row.rank, row.tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ])
    expect(await freeze()).toMatchObject({ failure: { message: '还有并列没有处理，请先登记处理结果' } })
    expect(code(await decide('play-off', [[a], [b]]))).toBe('INPUT_INVALID')
    expect(code(await decide('judges-vote', [[a], [c]]))).toBe('INPUT_INVALID')
    expect(code(await decide('judges-vote', [[b], [a]]))).toBe('ok')
    expect(code(await decide('judges-vote', [[a], [b]]))).toBe('INPUT_INVALID')
    expect(code(await freeze())).toBe('ok')
    const { rows } = await ranking()
    expect(rows.map(row => row.application)).toEqual([b, a, c])
    expect(rows[0]!.tie).toEqual([
      '比不去极值的平均分：81。',
      '比“创新性”一项的平均分：40。',
      '评委合议，记录编号合议记录1号。',
    ])
  })
})

describe('signatures', () => {
  it('are given for exactly the sheet shown, after the last reveal, and fall when a skipped project returns', async () => {
    hall = await testHall(db, { projects: 2, judges: 3 })
    const [judge] = hall.judges
    const sheet = () => hall.world.get(judge!, ['judging', 'sheet'], { session: hall.session })
    const sign = (sheetHash: string) =>
      hall.world.ask(judge!, ['judging', 'sign'], { session: hall.session, sheetHash, signature: hand })
    expect((await sheet()).problem).toBe('还有2个项目没有亮分，全部亮分后再签')
    expect(code(await sign((await sheet()).sheetHash))).toBe('STATE_REFUSED')
    await score([8000, 8100, 8200])
    const skip = async (operation: 'skip' | 'resume') => {
      const { turns } = await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
      const place = {
        session: hall.session,
        application: hall.projects[1]!,
        expectedVersion: turns[1]!.version,
        reason: '迟到',
      }
      await hall.world.get(hall.operator, ['rounds', operation], place)
    }
    await skip('skip')
    expect(code(await sign('a'.repeat(64)))).toBe('VERSION_CONFLICT')
    expect(code(await sign((await sheet()).sheetHash))).toBe('ok')
    expect((await sheet()).signedAt).toBe(hall.world.now)
    await skip('resume')
    expect((await sheet()).signedAt).toBeNull()
  })
})

it('a bundle is exported only once frozen, and not by the contractor or a judge', async () => {
  hall = await testHall(db, { projects: 1, judges: 3 })
  const take = (who: TestHall['operator']) =>
    hall.world.ask(who, ['rounds', 'exportBundle'], { session: hall.session })
  expect(code(await take(hall.operator))).toBe('STATE_REFUSED')
  await score([8000, 8100, 8200])
  await signAll()
  await freeze()
  for (const who of [hall.contractor, hall.judges[0]!]) expect(code(await take(who))).toBe('FORBIDDEN')
  for (const who of [hall.operator, hall.notary, hall.supervisor]) expect(code(await take(who))).toBe('ok')
})
