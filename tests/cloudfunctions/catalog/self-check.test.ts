import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/catalog/operations'
import type { SelfCheckAnswers } from '../../../src/core/self-check-questions'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const edition = 'changzhi-2026'
const COMPANY: SelfCheckAnswers = {
  subject: 'company',
  place: '140403',
  registeredOn: '2024-01-01',
  size: { industryCode: '06', employees: 12, revenue: 3_000_000 },
  onMarket: 'yes',
  ip: 'company',
  past: 'none',
  dishonesty: 'none',
}
const check = (answers: SelfCheckAnswers) => world.get(null, ['catalog', 'selfCheck'], { edition, answers })

test('at most eight questions, each with the clause it rests on', async () => {
  const view = await world.get(null, ['catalog', 'selfCheckQuestions'], { edition })
  expect(view.questions.length).toBeLessThanOrEqual(8)
  expect(view.questions.every(question => question.quotes.length > 0)).toBe(true)
})

test('2024-01-01 may enter 创业组 and is told what is to be confirmed; a day earlier may not', async () => {
  const young = await check(COMPANY)
  expect(young.headline).toBe('按您填的情况，可以报企业组。')
  const startup = young.groups.find(group => group.group === 'startup')
  expect(startup).toMatchObject({ label: '可以报，需确认', subtypeName: '初创企业' })
  const old = await check({ ...COMPANY, registeredOn: '2023-12-31' })
  const refused = old.groups.find(group => group.group === 'startup')?.findings[0]
  expect(refused).toMatchObject({
    outcome: 'fail',
    outcomeLabel: '不通过',
    clause: { id: 'CZ26-19', source: '长工信〔2026〕107号 四(三)2(1)①' },
    nextStep: { field: 'registeredOn', step: 'identity' },
  })
  expect(refused?.compared[0]).toMatchObject({ value: '2023年12月31日', against: '2024年1月1日（含）之后' })
})

test('an inherited exclusion is quoted from the notice above', async () => {
  const view = await check({ ...COMPANY, past: 'national' })
  const finding = view.groups[0]?.findings[0]
  expect(finding?.clause).toMatchObject({ id: 'SX26-37', inherited: true })
})

test('nobody is told anything by guessing: with no answers every group is 待补充', async () => {
  const view = await check({})
  expect(view.groups.map(group => group.label)).toEqual(['待补充', '待补充'])
  expect(view.headline).toBe('还差几项才能判断能不能报企业组、创业组。')
})

test('what is not an answer is refused with a sentence at its field', async () => {
  const reply = await world.ask(null, ['catalog', 'selfCheck'], {
    edition,
    answers: { registeredOn: '2026-02-30' },
  })
  expect(reply).toMatchObject({
    ok: false,
    failure: {
      code: 'INPUT_INVALID',
      details: { fields: [{ path: 'answers.registeredOn', message: '成立日期不是日历上有的一天，请核对' }] },
    },
  })
})
