import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { cardOf } from '../../setup/hall'
import { freezeReview, scoreAll, signAndFreeze, type TestReview, testReview } from '../../setup/review'

let db: FreshDatabase
let review: TestReview

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const call = async (
  who: TestReview['operator'],
  operation: 'revealReview' | 'discussReview' | 'finishCalibration',
) =>
  review.world.ask(who, ['rounds', operation], {
    session: review.session,
    expectedVersion: await review.version(),
  })
const calibration = (who = review.committee[0]) =>
  review.world.get(who, ['rounds', 'calibration'], { session: review.session })
const answer = (judge: number, over: object = {}) =>
  review.world.ask(review.judges[judge]!, ['judging', 'answerDiscussion'], {
    ...{ session: review.session, application: review.projects[0]!, expectedVersion: 1 },
    ...{ decision: 'confirm', card: null, reason: '复核后认为原分合适', ...over },
  })
/** The session's bundle through the offline verifier; its exit code and what it printed. */
async function verified(): Promise<{ status: number; output: string }> {
  const { base64 } = await review.world.get(review.operator, ['rounds', 'exportBundle'], {
    session: review.session,
  })
  const file = join(mkdtempSync(join(tmpdir(), 'csc-review-')), 'bundle.zip')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  try {
    return { status: 0, output: execFileSync('node', ['scripts/verify-bundle.mjs', file]).toString() }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer }
    return { status, output: `${stdout}${stderr}` }
  }
}

describe('after the cards are opened', () => {
  beforeEach(async () => {
    review = await testReview(db, { judges: 3, projects: 3, rubric: { rediscuss: { spread: 1500 } } })
    await scoreAll(review, (judge, project) => (judge === 2 && project === 0 ? 6000 : 8000 - project * 500))
    expect(code(await call(review.operator, 'revealReview'))).toBe('ok')
  })

  it('only the committee and the supervisor see how the marks lie', async () => {
    const { world, session, operator, contractor, supervisor, judges } = review
    expect(code(await world.ask(operator, ['rounds', 'calibration'], { session }))).toBe('FORBIDDEN')
    expect(code(await world.ask(contractor, ['rounds', 'calibration'], { session }))).toBe('FORBIDDEN')
    expect(code(await world.ask(judges[0]!, ['rounds', 'calibration'], { session }))).toBe('FORBIDDEN')
    expect((await calibration(supervisor)).may).toEqual({ discuss: false, finish: false })
    const view = await calibration()
    expect(view.projects[0]).toMatchObject({ spread: 2000, beyond: true, discussion: null })
    expect(view.judges.map(({ severity }) => severity)).toEqual([333, 333, -667])
  })

  it('organisers and judges read no value until the calibration is finished', async () => {
    const { world, session, operator, judges } = review
    expect(code(await world.ask(operator, ['rounds', 'ranking'], { session }))).toBe('STATE_REFUSED')
    const own = await world.get(judges[0]!, ['judging', 'session'], { session })
    expect(own.turns.every(({ result }) => result === null)).toBe(true)
    const sheet = await world.get(judges[0]!, ['judging', 'sheet'], { session })
    expect(sheet).toMatchObject({ rows: [], problem: '专家委员会正在校准，完成后再签' })
    const tie = {
      session,
      expectedVersion: await review.version(),
      step: 'judges-vote' as const,
      record: '纪要',
    }
    const probe = { ...tie, tiers: [[review.projects[1]!], [review.projects[2]!]] }
    expect(await world.ask(operator, ['rounds', 'decideTie'], probe)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '专家委员会还没有完成校准，请等完成后再登记' },
    })
    expect(code(await call(operator, 'finishCalibration'))).toBe('FORBIDDEN')
    expect(code(await call(review.committee[0], 'finishCalibration'))).toBe('ok')
    expect((await world.get(operator, ['rounds', 'ranking'], { session })).rows).toHaveLength(3)
  })

  it('asks again only where the rubric does, and only its judges', async () => {
    expect(code(await answer(0))).toBe('NOT_FOUND')
    expect(code(await call(review.operator, 'discussReview'))).toBe('FORBIDDEN')
    expect(await call(review.committee[0], 'discussReview')).toMatchObject({ data: { opened: 1 } })
    expect(code(await call(review.committee[0], 'discussReview'))).toBe('STATE_REFUSED')
    const { projects } = await review.world.get(review.judges[2]!, ['judging', 'discussions'], {
      session: review.session,
    })
    expect(projects).toMatchObject([{ totals: [8000, 8000, 6000], own: { total: 6000 }, answer: null }])
    expect(JSON.stringify(projects)).not.toContain('评委')
    expect(code(await answer(2, { application: review.projects[1]! }))).toBe('NOT_FOUND')
  })

  it('a confirmed mark and a new one: both stay on record, the result follows, anybody can verify', async () => {
    await call(review.committee[0], 'discussReview')
    const card = cardOf(review.rubric, 7500)
    expect(code(await answer(0, { reason: ' ' }))).toBe('INPUT_INVALID')
    expect(code(await answer(2, { decision: 'change' }))).toBe('INPUT_INVALID')
    expect(code(await answer(2, { decision: 'change', card: { ...card, total: 7600 } }))).toBe(
      'INPUT_INVALID',
    )
    expect(code(await answer(2, { decision: 'change', card, expectedVersion: 2 }))).toBe('VERSION_CONFLICT')
    expect(code(await answer(0))).toBe('ok')
    expect(code(await answer(0))).toBe('STATE_REFUSED')
    expect(await call(review.committee[1], 'finishCalibration')).toMatchObject({
      failure: { message: '还有2位次评委没有答复复议，请等答复' },
    })
    expect(code(await answer(1))).toBe('ok')
    const reason = '重看材料后，市场一项给低了'
    expect(await answer(2, { decision: 'change', card, reason })).toMatchObject({ data: { version: 2 } })
    const [project] = (await calibration()).projects.filter(each => each.application === review.projects[0])
    expect(project!.marks[2]).toEqual({ number: 3, total: 7500, before: 6000, far: false, counts: null })
    expect(project!.discussion).toMatchObject({ answered: 3, asked: 3 })
    const { rows } = await db.pool.query('select body from csc.ledger where session = $1', [review.session])
    const chain = rows.map(row => JSON.parse(row.body))
    expect(chain.find(entry => entry.kind === 'score.rediscuss').data).toMatchObject({
      from: 1,
      to: 2,
      card,
      reason,
    })
    const first = chain.find(e => e.kind === 'reveal' && e.data.project === review.projects[0])
    expect(first.data.cards.map((each: { card: { total: number } }) => each.card.total)).toContain(6000)
    expect(code(await call(review.committee[1], 'finishCalibration'))).toBe('ok')
    await signAndFreeze(review)
    const { rows: ranks } = await review.world.get(review.operator, ['rounds', 'ranking'], {
      session: review.session,
    })
    expect(ranks[0]).toMatchObject({ application: review.projects[0], score: '78.33' })
    expect(await verified()).toMatchObject({ status: 0 })
  })
})

describe('a review without a limit in its rubric', () => {
  it('asks nobody again, freezes, and its bundle verifies with judges who read only their own', async () => {
    review = await testReview(db, { judges: 4, projects: 4, perProject: 2 })
    await scoreAll(review, (_, project) => 9000 - project * 1000)
    await call(review.operator, 'revealReview')
    expect(await call(review.committee[0], 'discussReview')).toMatchObject({
      failure: { message: '评分标准没有规定复议，不能要求评委改分' },
    })
    await call(review.committee[0], 'finishCalibration')
    await signAndFreeze(review)
    expect((await verified()).output).not.toContain('缺')
    expect((await verified()).status).toBe(0)
  })

  it('cannot be frozen before the calibration', async () => {
    review = await testReview(db, { judges: 2, projects: 1, perProject: 2 })
    await scoreAll(review, () => 8000)
    await call(review.operator, 'revealReview')
    const { session, operator, version, world } = review
    const freeze = await world.ask(operator, ['rounds', 'freeze'], {
      session,
      expectedVersion: await version(),
    })
    expect(freeze).toMatchObject({ failure: { code: 'FREEZE_BLOCKED' } })
    const other = await testReview(db, { judges: 2, projects: 1, perProject: 2 })
    await scoreAll(other, () => 8000)
    await freezeReview(other)
    expect((await other.view()).standing).toBe('名次已冻结')
  })
})
