import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { canonical } from '../../../src/core/canonical'
import { verifyChain } from '../../../src/core/verify-chain'
import { requestId } from '../../setup/host'
import { type AwardsWorld, awardsWorld, decide, edition, freeze, none, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const rows = async (text: string) => (await all.db.pool.query(text)).rows
const preview = () => all.world.get(all.approver, ['results', 'previewAwards'], { edition })
const chain = async () => {
  const check = verifyChain(
    nodeHashing,
    `edition:${edition}`,
    await chainOf(all.db.database, `edition:${edition}`),
  )
  if (!check.ok) throw new Error(`chain broken at ${check.seq}`)
  return check.entries
}
const ready = async () => {
  await freeze(all)
  await decide(all, 'enterprise')
  await decide(all, 'startup', none)
}

describe('publishing the awards', () => {
  it('is one act: list, awards, ledger with the hash of the list, a message for everybody who was ranked', async () => {
    const { list, hash } = await publish(all)
    const [stored] = await rows('select * from csc.published_list')
    expect(stored).toMatchObject({
      id: list,
      version: 1,
      kind: 'awards',
      hash,
      title: expect.stringMatching(/获奖名单$/),
    })
    expect(sha256(canonical(stored.body.record))).toBe(hash)
    const entry = (await chain()).at(-1)!
    expect(entry).toMatchObject({ kind: 'list.publish', actor: all.approver.person })
    expect(entry.data).toEqual({ version: 1, listHash: hash })
    expect(await rows('select level, rank, money from csc.award order by rank')).toEqual([
      { level: '一等奖', rank: 1, money: 20000 },
      { level: '二等奖', rank: 2, money: 12500 },
      { level: '二等奖', rank: 3, money: 12500 },
    ])
    const told = await rows(
      'select m.*, a.project_name from csc.message m join csc.application a on a.owner_id = m.person_id order by project_name',
    )
    expect(told).toHaveLength(5)
    const byName = new Map(told.map(row => [row.project_name, row.title]))
    expect(byName.get('项目甲')).toBe('您的项目获一等奖')
    expect(byName.get('项目戊')).toBe('决赛结果已出，感谢参赛')
    expect(await rows(`select seq from csc.feed where topic = 'edition:${edition}'`)).toEqual([{ seq: '1' }])
  })

  it('is refused while anything is open, and changes nothing then', async () => {
    await freeze(all)
    await decide(all, 'enterprise')
    const { fingerprint } = await preview()
    const reply = await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
    expect(reply).toMatchObject({
      failure: {
        code: 'AWARDS_BLOCKED',
        details: { problems: [{ group: 'startup' }, { group: 'startup' }] },
      },
    })
    expect(
      await rows(
        'select 1 from csc.published_list union all select 1 from csc.award union all select 1 from csc.message',
      ),
    ).toEqual([])
  })

  it('waits for an arbitration of the final, names the way out, and goes on once it is concluded', async () => {
    await ready()
    const state = (to: string) =>
      all.db.pool.query(`update csc.arbitration set state = $1 where id = 'arb_1'`, [to])
    await all.db.pool.query(
      `insert into csc.arbitration (id, session_id, application_id, grounds, source, opened_by, opened_at, state, version, members)
       select 'arb_1', id, $1, '评分不符', 'applicant', $2, now(), 'opened', 1, '[]' from csc.round_session limit 1`,
      [all.projects[0]!.id, all.operator.person],
    )
    for (const open of ['opened', 'assigned', 'ruled']) {
      await state(open)
      const { ready: may, problems, fingerprint } = await preview()
      expect(may).toBe(false)
      expect(problems).toMatchObject([
        {
          ...{ group: 'enterprise', code: 'ARBITRATION_OPEN', applications: [all.projects[0]!.id] },
          message: expect.stringMatching(/有仲裁没有结论，请到“仲裁”办结后再公布$/),
        },
      ])
      const reply = await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
      expect(reply).toMatchObject({ failure: { code: 'AWARDS_BLOCKED' } })
    }
    await state('upheld')
    const { fingerprint } = await preview()
    expect(
      await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint }),
    ).toMatchObject({ ok: true })
    await state('opened')
    expect((await preview()).problems).toEqual([])
  })

  it('publishes what was seen or nothing: a table changed meanwhile asks for a new preview', async () => {
    await ready()
    const { fingerprint } = await preview()
    await decide(all, 'enterprise', none, { expectedVersion: 1 })
    const reply = await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
    expect(reply).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', message: expect.stringContaining('重新预览') },
    })
  })

  it('sees a project that left after the preview', async () => {
    await ready()
    const { fingerprint } = await preview()
    await all.db.pool.query("update csc.application set state = 'disqualified' where id = $1", [
      all.projects[4]!.id,
    ])
    const late = await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
    expect(late).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
  })

  it('answers a repeated request with the first answer, and refuses a second publication', async () => {
    await ready()
    const { fingerprint } = await preview()
    const options = { requestId: requestId() }
    const call = () =>
      all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint }, options)
    const [first, second] = [await call(), await call()]
    expect(second).toMatchObject({ ok: true, replayed: true, data: first.ok ? first.data : null })
    expect(await rows('select 1 from csc.published_list')).toHaveLength(1)
    expect(await rows('select 1 from csc.message')).toHaveLength(5)
    const other = await all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
    expect(other).toMatchObject({ failure: { code: 'AWARDS_PUBLISHED' } })
  })

  it('happens once when two publish at the same moment', async () => {
    await ready()
    const { fingerprint } = await preview()
    const call = () => all.world.ask(all.approver, ['results', 'publishAwards'], { edition, fingerprint })
    const replies = await Promise.all([call(), call(), call()])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect(replies.filter(reply => !reply.ok && reply.failure.code === 'AWARDS_PUBLISHED')).toHaveLength(2)
    expect(await rows('select 1 from csc.message')).toHaveLength(5)
  })

  it('is the approver’s act: the operator only prepares it', async () => {
    await ready()
    const { fingerprint } = await preview()
    const reply = await all.world.ask(all.operator, ['results', 'publishAwards'], { edition, fingerprint })
    expect(reply).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  it('refuses a duplicate reward for a project without an award', async () => {
    await ready()
    const duplicateRewards = [{ application: all.projects[4]!.id, basis: '演示文件' }]
    const { fingerprint } = await all.world.get(all.approver, ['results', 'previewAwards'], {
      edition,
      duplicateRewards,
    })
    const reply = await all.world.ask(all.approver, ['results', 'publishAwards'], {
      edition,
      fingerprint,
      duplicateRewards,
    })
    expect(reply).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'duplicateRewards.0.application' }] } },
    })
  })
})
