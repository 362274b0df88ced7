import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHall } from '../../setup/hall'
import { scoreAll, signAndFreeze, type TestReview, testReview } from '../../setup/review'

let db: FreshDatabase
let review: TestReview

beforeAll(async () => {
  db = await freshDatabase()
  review = await testReview(db, { judges: 3, projects: 3, rubric: { normalise: 'mean-ratio' } })
  // judge 1 gives 60, 65, 70; judge 2 gives 80, 85, 90; judge 3 lies between: all means but his differ
  await scoreAll(review, (judge, project) => [6000, 8000, 7000][judge]! + project * 500)
})
afterAll(() => db.drop())

const place = async () => ({ session: review.session, expectedVersion: await review.version() })

/** Exit code of the stand-alone verifier over the session's bundle. */
async function verified(): Promise<number> {
  const { base64 } = await review.world.get(review.operator, ['rounds', 'exportBundle'], {
    session: review.session,
  })
  const file = join(mkdtempSync(join(tmpdir(), 'csc-scaled-')), 'bundle.zip')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  try {
    execFileSync('node', ['scripts/verify-bundle.mjs', file])
    return 0
  } catch (error) {
    return (error as { status: number }).status
  }
}

describe('marks scaled where the rubric says so', () => {
  it('are shown to the committee with the rule, beside the marks as given', async () => {
    await review.world.get(review.operator, ['rounds', 'revealReview'], await place())
    const view = await review.world.get(review.committee[0], ['rounds', 'calibration'], {
      session: review.session,
    })
    expect(view.normalise).toMatch(/^网评中各份总分乘“全体评委平均分÷该评委平均分”折算/)
    const first = view.projects.find(({ application }) => application === review.projects[0])!
    // means 65, 85, 75, of all 75: 60 × 75/65, 80 × 75/85, and 70 as given
    expect(first.marks.map(({ total, counts }) => [total, counts])).toEqual([
      [6000, 6923],
      [8000, 7059],
      [7000, 7000],
    ])
  })

  it('decide the ranks, the steps say so, and the bundle verifies', async () => {
    await review.world.get(review.committee[0], ['rounds', 'finishCalibration'], await place())
    await signAndFreeze(review)
    const { rows } = await review.world.get(review.operator, ['rounds', 'ranking'], {
      session: review.session,
    })
    expect(rows.map(({ score }) => score)).toEqual(['80.06', '75.00', '69.94'])
    expect(rows[2]!.steps[0]).toMatch(/^网评中各份总分乘/)
    expect(rows[2]!.steps[1]).toBe('3位评委的总分：69.23、70.59、70。')
    expect(rows[2]!.steps.at(-1)).toBe('最终得分69.94分。')
    expect(await verified()).toBe(0)
  }, 30_000)

  it('are not for a hall, where projects are opened one by one', async () => {
    const hall = await testHall(db, {
      ...{ projects: 1, judges: 3, until: 'drawn', rubric: { normalise: 'mean-ratio' } },
    })
    const { items } = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    expect(items.find(({ id }) => id === 'rubric')).toMatchObject({
      ok: false,
      note: '评分标准写了网评折算，现场逐个亮分不能用，请换一版',
    })
  })
})
