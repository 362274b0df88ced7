import { afterAll, beforeAll, expect, test } from 'vitest'
import { expireCatalog } from '../../../cloudfunctions/shared/edition-catalog'
import type { FormValues } from '../../../src/core/application-form/field'
import type { Check } from '../../../src/core/eligibility/check-parameters'
import { NATIONAL_2024 } from '../../../src/editions/national-2024/edition'
import { SHIPPED } from '../../../src/editions/registry'
import { applicant, enterpriseForm, submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { signedIn, type TestPerson } from '../../setup/people'
import { type ScreeningWorld, screeningWorld } from './support'

const CHANGZHI = SHIPPED.find(({ edition }) => edition.slug === 'changzhi-2026')!
const ACROSS = NATIONAL_2024.requirements.find(({ id }) => id === 'similar-project')!.check
const ELSEWHERE = '演示专题赛'
const robot: FormValues = { ...enterpriseForm(), projectName: '井下巡检机器人智能避障系统' }
const steel: FormValues = {
  ...robot,
  projectName: '钢渣制备透水砖产业化',
  summary: '把炼钢尾渣磨细改性后压制透水砖，强度高于国标两成，年消纳钢渣八万吨。',
  properties: [
    { type: '实用新型', name: '模具', number: 'ZL202420000012.3', owners: '某公司', status: 'granted' },
  ],
}

let db: FreshDatabase
let world: ScreeningWorld
let officer: TestPerson
beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
  await published('zhuanti-2026', ELSEWHERE, 2026, {
    name: 'similar-project',
    params: { scope: 'same-company' },
  })
  await published('quyu-2026', '演示区域赛', 2026, ACROSS)
  await published('quyu-2025', '演示往年区域赛', 2025, ACROSS)
  expireCatalog()
  officer = await signedIn(db, { name: '王经办', grants: [{ role: 'operator', edition: 'quyu-2026' }] })
})
afterAll(async () => {
  expireCatalog()
  await db.drop()
})

/** 长治 2026 as another contest in force, which asks for similar projects in its own way. */
async function published(slug: string, name: string, year: number, check: Check) {
  const requirements = CHANGZHI.edition.requirements.map(row =>
    row.check.name === 'similar-project' ? { ...row, check } : row,
  )
  const document = { ...CHANGZHI, edition: { ...CHANGZHI.edition, slug, name, year, requirements } }
  await db.pool.query(
    `insert into csc.edition_version (slug, version, state, document, document_hash, basis, drafted_by, drafted_at,
       proposed_by, proposed_at, published_by, published_at)
     values ($1, 1, 'published', $2, '', '演示', 'a', now(), 'a', now(), 'b', now())`,
    [slug, JSON.stringify(document)],
  )
}

/** Hands in and answers what the condition says to the applicant. */
async function entered(edition: string, form: FormValues, who?: TestPerson) {
  const made = await submittedApplication(world, { who, form, edition, manualReviewReason: '请复核' })
  const { findings } = await world.get(made.who, ['applications', 'check'], { application: made.application })
  return { ...made, finding: findings.find(({ requirement }) => requirement === 'similar-project')! }
}

test('CN24-33: the same company’s project in another contest of the year is put to a person, who rules', async () => {
  await entered('zhuanti-2026', robot)
  const { application, finding } = await entered('quyu-2026', { ...robot, projectName: '巡检机器人避障系统' })
  expect(finding).toMatchObject({
    outcome: 'manual',
    sentence: `与本企业报名“${ELSEWHERE}”的项目相近，由审核人判断。`,
    compared: [{ label: `本企业报名“${ELSEWHERE}”的项目`, against: '待判断' }],
  })
  expect(JSON.stringify(finding)).not.toContain(String(robot.projectName))
  const mine = async () => {
    const { findings } = await world.get(officer, ['screening', 'read'], {
      edition: 'quyu-2026',
      application,
    })
    return findings.find(each => each.finding.requirement === 'similar-project')!
  }
  expect(await mine()).toMatchObject({ open: true, blocks: true, finding: { outcome: 'manual' } })
  expect((await mine()).finding.sentence).toContain(ELSEWHERE)
  await world.get(officer, ['screening', 'decide'], {
    ...{ edition: 'quyu-2026', application, expectedVersion: await versionOf(application) },
    ...{ requirement: 'similar-project', outcome: 'fail', reason: '已在专题赛报名' },
  })
  expect(await mine()).toMatchObject({ open: false, blocks: true, decision: { outcome: 'fail' } })
})

test('one’s own entry is named', async () => {
  const form = { ...robot, companyCode: enterpriseForm().companyCode! }
  const who = await applicant(world)
  await entered('zhuanti-2026', form, who)
  const { finding } = await entered('quyu-2026', { ...form, projectName: '巡检机器人' }, who)
  expect(finding.compared).toMatchObject([{ value: robot.projectName }])
})

test('another project, another company, a withdrawn entry, another year: nothing to rule on', async () => {
  const form = { ...robot, companyCode: enterpriseForm().companyCode! }
  const other = await entered('zhuanti-2026', form)
  expect((await entered('quyu-2025', form)).finding.outcome).toBe('pass')
  expect((await entered('quyu-2026', { ...steel, companyCode: form.companyCode })).finding.outcome).toBe(
    'pass',
  )
  const stranger = { ...robot, companyCode: enterpriseForm().companyCode! }
  expect((await entered('quyu-2026', stranger)).finding.outcome).toBe('pass')
  await db.pool.query("update csc.application set state = 'withdrawn' where id = $1", [other.application])
  expect((await entered('quyu-2026', form)).finding.outcome).toBe('pass')
})

test('an edition that looks at itself alone does not', async () => {
  const form = { ...robot, companyCode: enterpriseForm().companyCode! }
  await entered('quyu-2026', form)
  expect((await entered('zhuanti-2026', form)).finding.outcome).toBe('pass')
})

async function versionOf(application: string): Promise<number> {
  const read = await world.get(officer, ['screening', 'read'], { edition: 'quyu-2026', application })
  return read.version
}
