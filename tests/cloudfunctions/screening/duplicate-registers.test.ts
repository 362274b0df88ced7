import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherEntriesFor } from '../../../cloudfunctions/shared/duplicate-registers'
import { ownApplication } from '../../../cloudfunctions/shared/records/applications'
import { coreMembershipsElsewhere, membersOf } from '../../../cloudfunctions/shared/records/team'
import type { FormValues } from '../../../src/core/application-form/field'
import {
  applicant,
  enterpriseForm,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { TestPerson } from '../../setup/people'
import { type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

/** What the other entries say against an application. */
async function against({ who, application }: { who: TestPerson; application: string }) {
  const row = (await ownApplication(db.database, application, who.person))!
  return otherEntriesFor(db.database, row, row.form, await membersOf(db.database, application))
}
const of = (who: TestPerson, form: FormValues) =>
  submittedApplication(world, { who, form, manualReviewReason: '请复核' })

test('one company: named where the names are equal or both are his own, else only that there is one', async () => {
  const form = { ...enterpriseForm(), projectName: '钢渣透水砖' }
  const [mine, other] = [await applicant(world), await applicant(world)]
  const first = await of(mine, form)
  await of(mine, { ...form, projectName: '石墨烯涂料' })
  await of(other, { ...form, projectName: '钢渣 透水砖' })
  await of(other, { ...form, projectName: '玄武岩纤维筋' })
  const { otherEntries, duplicateCases } = await against(first)
  const names = otherEntries!.map(({ projectName }) => projectName).sort()
  expect(names).toEqual(['另一份报名（名称只有审核人能看到）', '石墨烯涂料', '钢渣 透水砖'])
  expect(otherEntries!.every(({ sameCompany, samePeople }) => sameCompany && !samePeople)).toBe(true)
  // one patent number stands on all of these forms
  expect(duplicateCases).toHaveLength(3)
})

test('a team: the same people, never as a case of one company; the group goes with each membership', async () => {
  const identity = inventedIdentity(71)
  const first = await of(await applicant(world), makerForm([identity]))
  await of(await applicant(world), { ...makerForm([identity]), projectName: '演示另一项目' })
  expect(await against(first)).toMatchObject({
    duplicateCases: [],
    otherEntries: [{ group: 'startup', sameCompany: false, samePeople: true }],
  })
  const [member] = await membersOf(db.database, first.application)
  const memberships = await coreMembershipsElsewhere(db.database, {
    ...{ edition: 'changzhi-2026', except: first.application, identities: [member!.identityHmac!] },
  })
  expect(memberships).toMatchObject([{ group: 'startup', subtype: 'maker-team' }])
})

test('nobody else: nothing', async () => {
  const { who, application } = await world.submitted(
    { ...enterpriseForm(), properties: [], hasProperties: 'no' },
    '请复核',
  )
  expect(await against({ who, application })).toEqual({ duplicateCases: [], otherEntries: [] })
})
