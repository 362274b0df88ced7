import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { fileOf, importOf, type RegistersWorld, registersWorld, source } from './registers-support'
import { edition } from './support'

let db: FreshDatabase
let world: RegistersWorld
type Complete = Input<'screening', 'importRegister'>['complete']

beforeAll(async () => {
  db = await freshDatabase()
  world = await registersWorld(db)
})
afterAll(() => db.drop())

test('the page asks for the years the notice asks for, and says that none has been entered', async () => {
  const view = await world.overview()
  expect(view.asked).toContainEqual(expect.objectContaining({ years: '2023、2024、2025年' }))
  const years = view.years.filter(({ kind }) => kind === 'award')
  expect(years.map(({ year, entered }) => [year, entered])).toEqual([
    [2025, 'none'],
    [2024, 'none'],
    [2023, 'none'],
  ])
})

test('preview tells good, wrong and duplicate rows apart; the same file twice adds nothing', async () => {
  const rows = [
    '2024,省级,演示省赛,一等奖,甲项目,甲公司,',
    '2024,省级,演示省赛,一等奖,甲 项目,甲公司,',
    '2024,县级,演示省赛,,丙项目,丙公司,',
  ]
  const first = await world.preview(rows)
  expect(first.counts).toEqual({ good: 1, wrong: 1, duplicate: 1 })
  expect(first.wrong).toEqual([
    { line: 4, column: '级别', reason: '级别应为市级、省级或国家级，请改正' },
    { line: 4, column: '奖项或名次', reason: '这一格是空的，请填写' },
  ])
  expect(first.duplicates).toEqual([
    { line: 3, projectName: '甲 项目', subjectName: '甲公司', because: '与第2行相同' },
  ])
  const done = await world.enter(rows)
  expect(done).toMatchObject({ added: 1, duplicate: 1, imports: [expect.stringMatching(/^reg_/)] })
  const again = await world.preview(rows)
  expect(again.counts).toEqual({ good: 0, wrong: 1, duplicate: 2 })
  expect(again.duplicates[0]).toMatchObject({ line: 2, because: '已经录过' })
  const before = await world.entries()
  expect(await world.enter(rows)).toMatchObject({ added: 0, imports: [] })
  expect(await world.entries()).toBe(before)
  await world.takeBack(done.imports[0]!)
  expect((await world.preview(rows)).counts.good).toBe(1)
})

test('two officers who send the same file at once enter it once', async () => {
  const rows = ['2019,省级,演示省赛,一等奖,同时项目,同时公司,']
  const { previewed } = await world.preview(rows)
  const input = importOf(rows, previewed)
  const before = await world.entries()
  const replies = await Promise.all(
    [world.officer, world.approver].map(who => world.ask(who, ['screening', 'importRegister'], input)),
  )
  expect(replies.map(reply => (reply.ok ? 'ok' : reply.failure.code)).sort()).toEqual([
    'VERSION_CONFLICT',
    'ok',
  ])
  expect(await world.entries()).toBe(before + 1)
})

test('nothing but what was previewed is imported', async () => {
  const { previewed } = await world.preview(['2018,省级,演示省赛,一等奖,看过的项目,某公司,'])
  const other = fileOf(['2018,省级,演示省赛,一等奖,没看过的项目,某公司,'])
  const input = { edition, kind: 'award' as const, file: other, source, previewed, complete: [] }
  const before = await world.entries()
  expect(await world.ask(world.officer, ['screening', 'importRegister'], input)).toMatchObject({
    failure: { code: 'VERSION_CONFLICT', message: '名单或文件刚刚有变化，请重新预览后再导入' },
  })
  expect(await world.entries()).toBe(before)
})

test('a year is whole only when every row could be read, and only a year of the file', async () => {
  const ask = async (rows: string[], complete: Complete) => {
    const { previewed } = await world.preview(rows)
    const input = importOf(rows, previewed, complete)
    return world.ask(world.officer, ['screening', 'importRegister'], input)
  }
  const good = '2017,省级,演示省赛,一等奖,项目十七,某公司,'
  const refused = { failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'complete' }] } } }
  const tick: Complete = [{ year: 2017, level: 'province', first: false }]
  expect(await ask([good, '2017,省级,演示省赛,,坏行,某公司,'], tick)).toMatchObject(refused)
  expect(await ask([good], [{ ...tick[0]!, year: 2016 }])).toMatchObject(refused)
  expect(await ask([good], [{ ...tick[0]!, level: 'city' }])).toMatchObject(refused)
})

test('a withdrawn list stays on record, marked, and is withdrawn once', async () => {
  const done = await world.enter(['2022,省级,演示省赛,一等奖,撤回项目,撤回公司,'])
  const id = done.imports[0]!
  const before = await world.entries()
  await world.takeBack(id)
  expect(await world.entries()).toBe(before)
  expect((await world.overview()).lists.find(list => list.id === id)).toMatchObject({
    withdrawn: { by: '演示approver' },
    rows: 1,
  })
  const again = { edition, import: id, reason: '再来一次' }
  expect(await world.ask(world.approver, ['screening', 'withdrawRegister'], again)).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
})

test('every act is in the chain of the edition and in the audit; names are in neither entry of the chain', async () => {
  const done = await world.enter(['2021,省级,演示省赛,一等奖,留痕项目,留痕公司,'])
  const id = done.imports[0]!
  await world.takeBack(id)
  const chain = await db.pool.query(
    "select body from csc.ledger where session = 'edition:changzhi-2026' and body like '%' || $1 || '%' order by seq",
    [id],
  )
  const bodies = chain.rows.map(({ body }) => JSON.parse(body))
  expect(bodies.map(({ kind, data }) => [kind, data.rows])).toEqual([
    ['register.import', 1],
    ['register.withdraw', 1],
  ])
  expect(JSON.stringify(bodies)).not.toContain('留痕')
  const audit = await db.pool.query(
    'select operation, detail from csc.audit where subject = $1 order by id',
    [id],
  )
  expect(audit.rows).toEqual([
    { operation: 'screening.importRegister', detail: expect.objectContaining({ source, list: '演示省赛' }) },
    { operation: 'screening.withdrawRegister', detail: { reason: '演示：录错了' } },
  ])
})

test.each([
  ['operator', ['registers', 'preview', 'import']],
  ['approver', ['registers', 'preview', 'import', 'withdraw']],
  ['supervisor', ['registers']],
  ['contractor', []],
  ['liaison', []],
  ['judge', []],
] as const)('%s may %s', async (role, allowed) => {
  const who = await world.as(role)
  const rows = [`2015,省级,演示省赛,一等奖,${role}项目,某公司,`]
  const file = fileOf(rows)
  const { previewed } = await world.preview(rows)
  const { imports } = await world.enter([`2014,省级,演示省赛,一等奖,${role}项目,某公司,`])
  const common = { edition, kind: 'award' as const, file }
  const withdrawal = { edition, import: imports[0]!, reason: '演示' }
  const replies = {
    registers: await world.ask(who, ['screening', 'registers'], { edition }),
    preview: await world.ask(who, ['screening', 'previewRegister'], common),
    import: await world.ask(who, ['screening', 'importRegister'], {
      ...common,
      source,
      previewed,
      complete: [],
    }),
    withdraw: await world.ask(who, ['screening', 'withdrawRegister'], withdrawal),
  }
  for (const [name, reply] of Object.entries(replies))
    expect([name, reply.ok ? 'ok' : reply.failure.code]).toEqual([
      name,
      (allowed as readonly string[]).includes(name) ? 'ok' : 'FORBIDDEN',
    ])
})
