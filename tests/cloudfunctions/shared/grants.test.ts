import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/session/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

const edition = 'changzhi-2026'
let db: FreshDatabase
let world: World
let approver: TestPerson
let operator: TestPerson

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
  approver = await signedIn(db, { name: '负责', grants: [{ role: 'approver' }] })
  operator = await signedIn(db, { name: '经办', grants: [{ role: 'operator' }] })
})
afterAll(() => db.drop())

const input = {
  edition,
  phone: '13800000011',
  name: '演示评委',
  role: 'judge' as const,
  validUntil: '2026-08-06',
}

test('the person in charge gives a role; the person has it at the next call, until the day ends', async () => {
  const { grant } = await world.get(approver, ['session', 'grantRole'], input)
  const view = await world.get(operator, ['session', 'people'], { edition })
  expect(view.grants.find(each => each.id === grant)).toMatchObject({
    ...{ name: '演示评委', role: 'judge', unitName: '长治市', phoneMasked: '138****0011' },
    validTo: '2026-08-06T15:59:59.999Z',
  })
  await world.get(approver, ['session', 'endGrant'], { edition, grant })
  expect(
    (await world.get(operator, ['session', 'people'], { edition })).grants.some(each => each.id === grant),
  ).toBe(false)
  expect(await world.ask(approver, ['session', 'endGrant'], { edition, grant })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
})

test.each([
  ['an officer', () => operator, 'FORBIDDEN'],
  ['nobody', () => null, 'SIGN_IN_REQUIRED'],
])('%s may not give roles', async (_, who, code) => {
  expect(await world.ask(who(), ['session', 'grantRole'], input)).toMatchObject({ failure: { code } })
})

test('clashing roles, the same role twice, a past day and a liaison without a county are refused at their field', async () => {
  const phone = '13800000012'
  await world.get(approver, ['session', 'grantRole'], { ...input, phone })
  const refusals: [object, string][] = [
    [{ phone, role: 'operator' }, 'role'],
    [{ phone, role: 'notary' }, 'role'],
    [{ phone, role: 'judge' }, 'role'],
    [{ phone, role: 'committee', validUntil: '2026-06-30' }, 'validUntil'],
    [{ phone: '13800000013', role: 'liaison' }, 'unit'],
    [{ phone: '13800000013', role: 'liaison', unit: '140702' }, 'unit'],
  ]
  for (const [over, path] of refusals)
    expect(
      await world.ask(approver, ['session', 'grantRole'], { ...input, ...over } as typeof input),
    ).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
    })
  await world.get(approver, ['session', 'grantRole'], { ...input, phone, role: 'committee' })
})

test('nobody takes back his own role in charge', async () => {
  const { grants } = await world.get(approver, ['session', 'people'], { edition })
  const own = grants.find(each => each.role === 'approver')!
  expect(await world.ask(approver, ['session', 'endGrant'], { edition, grant: own.id })).toMatchObject({
    failure: { code: 'STATE_REFUSED' },
  })
  expect(
    (await world.get(approver, ['session', 'people'], { edition })).grants.map(each => each.id),
  ).toContain(own.id)
})
