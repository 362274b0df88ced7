import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import { operations as session } from '../../../cloudfunctions/session/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import type { Role } from '../../../src/contract/roles'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

const edition = 'jinzhong-2025'
const [yuci, taigu] = ['140702', '140703']
let db: FreshDatabase
let world: World
let liaison: TestPerson
let officer: TestPerson

const person = (name: string, role: Role, unit = '140700', of = edition) =>
  signedIn(db, { name, grants: [{ role, edition: of, unit }] })

/** A registration as it is stored, with a telephone number in its form. */
async function registered(projectName: string, state: string, group: string, county = yuci) {
  await db.pool.query(
    `insert into csc.application (id, edition, owner_id, state, group_id, county, project_name, subject_name, form,
       field_versions, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '{"contactPhone":"13800000000"}', '{}', 1, '2026-06-01', '2026-06-01')`,
    [newId('app'), edition, liaison.person, state, group, county, projectName, `演示${projectName}公司`],
  )
}

beforeEach(async () => {
  db = await freshDatabase()
  world = worldOf(db, [...screening, ...session])
  liaison = await person('演示联络员', 'liaison', yuci)
  officer = await person('演示经办人', 'operator')
  await registered('甲', 'submitted', 'enterprise')
  await registered('乙', 'accepted', 'enterprise')
  await registered('丙', 'accepted', 'startup')
  await registered('丁', 'draft', 'startup')
  await registered('戊', 'accepted', 'startup', taigu)
})
afterEach(() => db.drop())

const file = (who = liaison, county = yuci, options: { requestId?: string } = {}) =>
  world.ask(who, ['screening', 'fileCountyReport'], { edition, county }, options)
const filed = (who = officer) => world.get(who, ['screening', 'countyReports'], { edition })
const take = (who: TestPerson, report: string) =>
  world.ask(who, ['screening', 'exportCountyReport'], { edition, report })

test('a liaison files the county’s figures and list as they are; officers of the city read and take them out', async () => {
  const reply = await file()
  expect(reply).toMatchObject({ ok: true, data: { number: 1, total: 3 } })
  await db.pool.query("update csc.application set project_name = '改名'")
  const { clause, counties } = await filed()
  expect(clause?.id).toBe('JZ25-17')
  expect(counties.find(({ id }) => id === yuci)).toMatchObject({
    mayFile: false,
    reports: [{ number: 1, total: 3, filedBy: '演示联络员', filedAt: '2026-07-01T02:00:00.000Z' }],
  })
  expect(counties.find(({ id }) => id === taigu)?.reports).toEqual([])
  const out = await take(officer, counties.flatMap(({ reports }) => reports)[0]!.id)
  if (!out.ok) throw new Error(out.failure.code)
  const rows = await readSheet(Buffer.from(out.data.base64, 'base64'))
  expect(rows.slice(2, 6)).toEqual([
    ['项目名称', '企业（创客）名称', '组别', '状态'],
    ['乙', '演示乙公司', '企业组', '审核通过'],
    ['甲', '演示甲公司', '企业组', '待审核'],
    ['丙', '演示丙公司', '创业组', '审核通过'],
  ])
  expect(String(rows[1]![0])).toContain('榆次区')
  expect(String(rows[6]![0])).toBe('共3个项目，企业组审核通过1个，企业组待审核1个，创业组审核通过1个')
  const kept = await db.pool.query('select body::text as body from csc.county_report')
  expect(JSON.stringify(kept.rows)).not.toContain('13800000000')
})

test('filing again keeps what was filed, each with its hash in the chain; a replay files once', async () => {
  const options = { requestId: requestId() }
  await file(liaison, yuci, options)
  expect(await file(liaison, yuci, options)).toMatchObject({ ok: true, replayed: true })
  await registered('己', 'submitted', 'startup')
  expect(await file()).toMatchObject({ data: { number: 2, total: 4 } })
  const mine = (await filed(liaison)).counties
  expect(mine.map(({ id, mayFile, reports }) => [id, mayFile, reports.map(({ total }) => total)])).toEqual([
    [yuci, true, [4, 3]],
  ])
  const { rows } = await db.pool.query(
    `select r.hash, l.body from csc.county_report r join csc.ledger l on l.body like '%' || r.hash || '%'`,
  )
  expect(rows).toHaveLength(2)
  await expect(db.pool.query('update csc.county_report set number = 9')).rejects.toThrow()
  await expect(db.pool.query('delete from csc.county_report')).rejects.toThrow()
})

test('two filings at the same moment get two numbers', async () => {
  await Promise.all([file(), file()])
  expect((await filed()).counties.flatMap(({ reports }) => reports.map(each => each.number))).toEqual([2, 1])
})

test('nobody files another county, and only the city’s officers see it', async () => {
  expect(await file(liaison, taigu)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  expect(await file(officer)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  const reply = await file()
  const other = await person('演示另一联络员', 'liaison', taigu)
  expect((await filed(other)).counties.map(({ id }) => id)).toEqual([taigu])
  const report = reply.ok ? reply.data.report : ''
  expect(await take(other, report)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  expect(await take(liaison, report)).toMatchObject({ ok: true })
  const contractor = await person('演示承办', 'contractor')
  expect(await world.ask(contractor, ['screening', 'countyReports'], { edition })).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})

test('where the notice asks for nothing, nothing is filed', async () => {
  const of = 'changzhi-2026'
  const who = await person('演示联络员', 'liaison', '140404', of)
  expect(await world.get(who, ['screening', 'countyReports'], { edition: of })).toMatchObject({
    clause: null,
    counties: [],
  })
  const reply = await world.ask(who, ['screening', 'fileCountyReport'], { edition: of, county: '140404' })
  expect(reply).toMatchObject({
    failure: { code: 'STATE_REFUSED', message: expect.stringMatching(/^本届通知未规定/) },
  })
})

test('a second liaison of a unit is refused where the notice says one, until the first one’s role is taken back', async () => {
  const grant = (approver: TestPerson, phone: string, unit: string, of = edition) =>
    world.ask(approver, ['session', 'grantRole'], {
      ...{ edition: of, phone, name: '演示联络员', role: 'liaison', unit, validUntil: '2026-12-31' },
    })
  const approver = await person('演示负责人', 'approver')
  expect(await grant(approver, '13800000021', yuci)).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'unit' }] } },
  })
  expect(await grant(approver, '13800000021', taigu)).toMatchObject({ ok: true })
  expect(await grant(approver, '13800000022', taigu)).toMatchObject({ ok: false })
  const { grants } = await world.get(approver, ['session', 'people'], { edition })
  const first = grants.find(({ role, unitName }) => role === 'liaison' && unitName === '榆次区')!
  await world.get(approver, ['session', 'endGrant'], { edition, grant: first.id })
  expect(await grant(approver, '13800000021', yuci)).toMatchObject({ ok: false })
  expect(await grant(approver, '13800000023', yuci)).toMatchObject({ ok: true })
  const elsewhere = await person('演示负责人', 'approver', '140400', 'changzhi-2026')
  expect(await grant(elsewhere, '13800000024', '140404', 'changzhi-2026')).toMatchObject({ ok: true })
  expect(await grant(elsewhere, '13800000025', '140404', 'changzhi-2026')).toMatchObject({ ok: true })
})
