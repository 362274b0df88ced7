import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { Rubric } from '../../../src/core/rubric'
import { signedIn } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, freeze, publish } from './awards-world'

let all: AwardsWorld
beforeEach(async () => {
  all = await awardsWorld()
})
afterEach(() => all.db.drop())

const rows = async (text: string, values: unknown[] = []) => (await all.db.pool.query(text, values)).rows
const ask = (i: number, who = all.projects[i]!.owner) =>
  all.world.ask(who, ['results', 'mine'], { application: all.projects[i]!.id })
const mine = async (i: number) => {
  const reply = await ask(i)
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.data
}
const totals = [9200, 7900, 8500, 8600, 8700, 8800, 8950]

/** Seven judges' revealed cards for the first project of the frozen final. */
async function revealed(session: string) {
  const application = all.projects[0]!.id
  const rules = { criteria: [{ id: 'c', name: '创新', max: 10_000 }], decimals: 2 } as unknown as Rubric
  await rows('update csc.round_session set rules = $2 where id = $1', [session, JSON.stringify(rules)])
  const result = {
    ...{ outcome: 'scored', cards: 7, sum: 43_550, count: 5, score: 8710, decimals: 2 },
    dropped: { high: [1], low: [2] },
  }
  await rows(
    `insert into csc.turn (session_id, application_id, stage, version, result) values ($1, $2, 'revealed', 1, $3)`,
    [session, application, JSON.stringify(result)],
  )
  for (const [i, total] of totals.entries()) {
    const { person } = await signedIn(all.db, { name: `演示评委${i + 1}` })
    await rows('insert into csc.seat (session_id, number, person_id, name) values ($1, $2, $3, $4)', [
      ...[session, i + 1, person, `演示评委${i + 1}`],
    ])
    await rows(
      `insert into csc.scorecard (session_id, application_id, person_id, version, state, commitment, sealed_card,
         revealed_card, ledger_seq, ledger_hash, at) values ($1, $2, $3, 1, 'revealed', $4, '', $5, 1, '', now())`,
      [session, application, person, newId('c'), JSON.stringify({ total, criteria: [['c', total]] })],
    )
  }
}

describe('one’s own result (A13)', () => {
  it('holds no score, rank or award before publication, though the ranking is frozen', async () => {
    await revealed(await freeze(all))
    const view = await mine(0)
    expect(view).toMatchObject({ state: 'waiting', published: false, score: null, rank: null, seats: [] })
    expect(JSON.stringify(view)).not.toMatch(/87\.|95|一等奖/)
  })

  it('shows round, score, rank, each seat without names and the calculation in one line afterwards', async () => {
    await publish(all)
    const [{ id }] = await rows('select id from csc.round_session')
    await revealed(id)
    const view = await mine(0)
    expect(view).toMatchObject({
      ...{
        state: 'awarded',
        round: '市级决赛',
        rank: 1,
        score: '95.00',
        level: '一等奖',
        moneyText: '2万元',
      },
      scoreLine: '去掉最高 92、最低 79，其余 5 个平均',
      certificate: { state: 'none', sentence: '证书正在制作，好了会通知您。' },
    })
    expect(view.seats[0]).toEqual({ seat: 1, total: '92', dropped: 'high' })
    expect(view.seats.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(JSON.stringify(view)).not.toContain('演示评委')
  })

  it('CZ26 sets no publicity period: the word 公示 is nowhere in the answer', async () => {
    await publish(all)
    expect(JSON.stringify(await mine(0))).not.toContain('公示')
    expect(await mine(0)).toMatchObject({ verb: '公布', publicity: null, publicityState: null })
  })

  it('thanks who got no award, and answers nobody else', async () => {
    await publish(all)
    expect(await mine(4)).toMatchObject({
      state: 'thanks',
      level: null,
      certificate: null,
      declaration: null,
    })
    expect(await ask(0, all.projects[1]!.owner)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })

  it('says 结果复核中 and nothing else while the result is under review', async () => {
    await publish(all)
    const open = { edition, application: all.projects[0]!.id, reason: '有人反映计分有误' }
    const asked = (who = all.operator) => all.world.ask(who, ['results', 'openReview'], open)
    expect(await asked(all.projects[0]!.owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const reply = await asked()
    expect(await asked()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const view = await mine(0)
    expect(view).toMatchObject({ state: 'under-review', sentence: '结果复核中，有结论后会通知您。' })
    expect([view.score, view.rank, view.level, view.certificate]).toEqual([null, null, null, null])
    const review = reply.ok ? reply.data.review : ''
    await all.world.get(all.approver, ['results', 'closeReview'], {
      edition,
      review,
      conclusion: '维持原结果',
    })
    expect(await mine(0)).toMatchObject({ state: 'awarded', level: '一等奖' })
  })
})
