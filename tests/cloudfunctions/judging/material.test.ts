import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHall } from '../../setup/hall'
import { testRubric } from '../../setup/hall-rubric'

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const form = {
  ...{ group: 'enterprise', subject: 'company', projectName: '演示', summary: '一种演示用的装置' },
  ...{ coreTechnology: '自研避障算法', businessModel: '按台收费', advantages: '成本低三成' },
  ...{ marketAnalysis: '全国煤矿约四千座', financingAmount: '333', financingUse: '建中试线' },
  ...{ profit: '-77.7', research: '88.8', registeredCapital: '555', contactEmail: 'v1.x.y' },
}

/** What a judge reads of the first project when these rules are in force. */
async function readUnder(criteria: ReturnType<typeof testRubric>['criteria']): Promise<string> {
  const hall = await testHall(db, { judges: 4, rubric: { criteria } })
  const application = hall.projects[0]!
  await db.pool.query('update csc.application set form = $2 where id = $1', [application, form])
  const { parts } = await hall.world.get(hall.judges[0]!, ['judging', 'material'], {
    session: hall.session,
    application,
  })
  return JSON.stringify(parts)
}

describe('J3 材料速览', () => {
  test('the paragraphs about the project are read; money only where the rules score it', async () => {
    const { criteria } = testRubric()
    const without = await readUnder(criteria)
    for (const paragraph of ['自研避障算法', '按台收费', '成本低三成', '全国煤矿约四千座'])
      expect(without).toContain(paragraph)
    for (const money of ['333', '建中试线', '-77.7', '88.8', '555']) expect(without).not.toContain(money)

    const [first, ...others] = criteria
    const scored = await readUnder([{ ...first!, description: '创新性和融资计划' }, ...others])
    expect(scored).toContain('333')
    expect(scored).toContain('建中试线')
    for (const company of ['-77.7', '88.8', '555']) expect(scored).not.toContain(company)
  })
})
