import { afterAll, beforeAll, expect, test } from 'vitest'
import { listedProjects } from '../../../cloudfunctions/shared/listed-projects'
import { CHANGZHI_2026 } from '../../../src/editions/changzhi-2026/edition'
import { enterpriseForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { signedIn } from '../../setup/people'
import { fileOf, type RegistersWorld, registersWorld, source } from './registers-support'
import { edition, traces } from './support'

let db: FreshDatabase
let world: RegistersWorld

beforeAll(async () => {
  db = await freshDatabase()
  world = await registersWorld(db)
})
afterAll(() => db.drop())

const requirement = 'past-winner'
const found = async (application: string, id = requirement) =>
  (await world.review(application)).findings.find(({ finding }) => finding.requirement === id)!
const whole = [2023, 2024, 2025].map(year => ({ year, level: 'province' as const, first: false }))
const otherProjects = [2023, 2024, 2025].map(
  year => `${year},省级,演示名单,一等奖,演示别的项目${year},演示别的主体,`,
)

test('a hit by code alone puts both records before the officer; a miss stays with a person until the years are whole', async () => {
  const form = enterpriseForm('演示对照机械有限公司')
  const { application } = await world.submitted(form)
  expect((await found(application)).finding).toMatchObject({ outcome: 'manual', compared: [] })

  const done = await world.enter([
    `2024,省级,“演示创客”山西省大赛,企业组二等奖,另一个演示项目,演示曾用名有限公司,${form.companyCode}`,
  ])
  expect(done.changed).toBe(1)
  const { finding, open } = await found(application)
  expect(finding).toMatchObject({ outcome: 'manual', notice: '需确认' })
  expect(open).toBe(true)
  const told = JSON.stringify(finding.compared)
  for (const part of [
    '2024年',
    '“演示创客”山西省大赛',
    '企业组二等奖',
    '另一个演示项目',
    '演示曾用名有限公司',
  ])
    expect(told).toContain(part.replaceAll('"', '\\"'))
  for (const ours of [form.projectName, form.companyName, form.companyCode])
    expect(told).toContain(String(ours))
  expect((await traces(db, application)).event).toMatchObject({ kind: 'register-change' })

  await world.takeBack(done.imports[0]!)
  expect((await found(application)).finding).toMatchObject({ outcome: 'manual', compared: [] })
  const years = await world.enter(otherProjects, whole)
  expect((await found(application)).finding).toMatchObject({ outcome: 'pass' })
  expect(
    (await world.overview()).years.filter(({ kind, entered }) => kind === 'award' && entered === 'whole'),
  ).toHaveLength(3)
  await world.takeBack(years.imports[0]!)
  expect((await found(application)).finding).toMatchObject({ outcome: 'manual' })
  for (const id of years.imports.slice(1)) await world.takeBack(id)
})

test('company code and project name together refuse, whatever their width and spaces', async () => {
  const form = enterpriseForm('演示同名机械有限公司')
  const name = String(form.projectName).replace('的', ' 的　')
  const done = await world.enter([
    `2025,省级,演示省赛,企业组三等奖,${name},演示别名公司,${String(form.companyCode).toLowerCase()}`,
  ])
  const { application } = await world.submitted(form, '2025年获奖的是另一个项目')
  expect((await found(application)).finding).toMatchObject({ outcome: 'fail' })
  await world.takeBack(done.imports[0]!)
})

test('what an officer decided before a hit is open again; what the hit does not touch stays decided', async () => {
  const form = enterpriseForm('演示先判机械有限公司')
  const { application } = await world.submitted(form)
  await world.decide(application, requirement, 'pass', '已核对')
  await world.decide(application, 'enterprise-credit', 'pass', '信用中国无记录')
  const done = await world.enter([`2023,省级,演示省赛,企业组一等奖,某演示项目,${form.companyName},`])
  expect(await found(application)).toMatchObject({ open: true, decision: null })
  expect(await found(application, 'enterprise-credit')).toMatchObject({
    open: false,
    decision: { outcome: 'pass' },
  })
  await world.takeBack(done.imports[0]!)
})

test('a national list is looked up beside the past winners', async () => {
  const form = enterpriseForm('演示上榜机械有限公司')
  const { application } = await world.submitted(form)
  const done = await world.enter([`2024,全国,企业组500强,,某项目,${form.companyName},`], [], 'national-list')
  const hit = await world.review(application)
  const { compared } = hit.findings.find(
    ({ finding }) => finding.compared.length > 0 && finding.outcome === 'manual',
  )!.finding
  expect(compared[0]).toMatchObject({ label: expect.stringContaining('2024年企业组500强') })
  await world.takeBack(done.imports[0]!)
})

test('one call writes 500 verdicts and says how many are left; the next goes on with them', async () => {
  const { application } = await world.submitted(enterpriseForm('演示批量机械有限公司'))
  for (const table of ['application', 'submission']) {
    const id = table === 'application' ? 'id' : 'application_id'
    await db.pool.query(
      `insert into csc.${table} select (jsonb_populate_record(t, jsonb_build_object('${id}', 'app_' || lpad(n::text, 16, '0')))).*
       from csc.${table} t, generate_series(1, 500) n where t.${id} = $1`,
      [application],
    )
  }
  const done = await world.enter(['2024,省级,演示省赛,企业组一等奖,演示批量别名,演示批量机械有限公司,'])
  expect(done).toMatchObject({ changed: 500, left: 1 })
  const recheck = () => world.get(world.officer, ['screening', 'recheckRegisters'], { edition })
  expect(await recheck()).toEqual({ changed: 1, left: 0 })
  expect(await recheck()).toEqual({ changed: 0, left: 0 })
  await db.pool.query("update csc.application set state = 'withdrawn' where id like 'app_00%'")
  await world.takeBack(done.imports[0]!)
})

test('往届 without limit is known whole from the first contest on, without a gap', async () => {
  const level = (years: readonly number[] | 'all') => ({
    ...CHANGZHI_2026,
    requirements: CHANGZHI_2026.requirements.map(each =>
      each.check.name === 'past-winner'
        ? { ...each, check: { ...each.check, params: { ...each.check.params, years } } }
        : each,
    ),
  })
  const book = async () => (await listedProjects(db.database, level('all'), {})).provincialWinners
  const line = (year: number) => `${year},省级,演示省赛,一等奖,演示首届项目${year},演示首届公司,`
  const tick = (year: number, first = false) => ({ year, level: 'province' as const, first })
  const some = await world.enter([line(2023), line(2025)], [tick(2023, true), tick(2025)])
  expect(await book()).toMatchObject({ years: [2023, 2025] })
  expect((await book())?.complete).toBeUndefined()
  const rest = await world.enter([line(2024)], [tick(2024)])
  expect(await book()).toMatchObject({ years: [2023, 2024, 2025], complete: true })
  const unmarked = [...some.imports, ...rest.imports]
  for (const id of unmarked) await world.takeBack(id)
  const unstarted = await world.enter([2023, 2024, 2025].map(line), [tick(2023), tick(2024), tick(2025)])
  expect((await book())?.complete).toBeUndefined()
  for (const id of unstarted.imports) await world.takeBack(id)
})

test('lists of the province count in its cities; another city’s do not, and an officer elsewhere enters nothing here', async () => {
  const form = enterpriseForm('演示省录机械有限公司')
  const shanxi = await signedIn(db, {
    name: '演示省经办',
    grants: [{ role: 'operator', edition: 'shanxi-2026', unit: '' }],
  })
  const file = fileOf([`2023,省级,演示省赛,企业组一等奖,${form.projectName},某公司,`])
  const ask = { edition: 'shanxi-2026', kind: 'award' as const, file }
  const { previewed } = await world.get(shanxi, ['screening', 'previewRegister'], ask)
  await world.get(shanxi, ['screening', 'importRegister'], { ...ask, source, previewed, complete: [] })
  const { application } = await world.submitted(form)
  expect((await found(application)).finding.compared[0]?.label).toContain('2023年演示省赛')
  const list = (await world.overview()).lists.find(each => !each.own)!
  expect(
    await world.ask(world.approver, ['screening', 'withdrawRegister'], {
      edition,
      import: list.id,
      reason: 'x',
    }),
  ).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
  expect(await world.ask(shanxi, ['screening', 'registers'], { edition })).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})

test('an application is looked up by indexes, never through the whole register', async () => {
  const line = (i: number) => `2012,省级,演示省赛,一等奖,演示大表项目${i},演示大表公司${i},`
  await world.enter(Array.from({ length: 5_000 }, (_, i) => line(i)))
  const { rows } = await db.pool.query(
    `explain select * from csc.register_entry where project_key = any(array(select jsonb_array_elements_text($1::jsonb)))
     union select * from csc.register_entry where subject_key = any(array(select jsonb_array_elements_text($1::jsonb)))
     union select * from csc.register_entry where company_code = any(array(select jsonb_array_elements_text($1::jsonb)))`,
    [JSON.stringify(['演示大表项目7'])],
  )
  const plan = rows.map(row => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('Index')
  expect(plan).not.toContain('Seq Scan on register_entry')
})
