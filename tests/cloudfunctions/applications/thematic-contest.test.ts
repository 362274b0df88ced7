import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { editionBySlug } from '../../../src/editions/registry'
import { applicant } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const named = '第十一届“创客中国”低空经济中小企业创新创业大赛'

/** A draft that says which thematic contest it also enters, and what is read back. */
async function entering(name: string) {
  const who = await applicant(world)
  const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
  const values = { subject: 'company', group: 'enterprise', thematicContest: 'yes', thematicName: name }
  const patches = Object.entries(values).map(([field, value]) => ({
    field: field as keyof typeof values,
    value,
    baseVersion: 0,
  }))
  const { gaps } = await world.get(who, ['applications', 'save'], { application, patches })
  const { form, edition } = await world.get(who, ['applications', 'read'], { application })
  const check = await world.get(who, ['applications', 'check'], { application })
  return {
    gap: gaps.find(({ field }) => field === 'thematicName'),
    asked: visibleFields(form, edition).find(({ id }) => id === 'thematicName'),
    finding: check.findings.find(({ title }) => title === '说明是否另报专题赛'),
  }
}

test('SX26-42: an applicant of 长治 chooses among the 17 thematic contests the province lists', async () => {
  const { gap, asked, finding } = await entering(named)
  const listed = editionBySlug('shanxi-2026')?.contests[0]?.contests.map(({ name }) => name)
  expect(asked?.kind).toBe('choice')
  expect(asked?.options.map(({ value }) => value)).toEqual(listed)
  expect(gap).toBeUndefined()
  expect(finding).toMatchObject({ outcome: 'manual' })
  expect(JSON.stringify(finding)).toContain(named)
})

test('a name that is on no list is a gap to be put right, not lost', async () => {
  const { gap, finding } = await entering('低空经济专题赛')
  expect(gap).toMatchObject({ field: 'thematicName', kind: 'wrong' })
  expect(JSON.stringify(finding)).toContain('低空经济专题赛')
})
