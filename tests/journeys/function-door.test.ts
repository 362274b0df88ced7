import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Role } from '../../src/contract/roles'
import { type FreshDatabase, freshDatabase } from '../setup/database'
import { consents, grantRole, signedIn, type TestPerson } from '../setup/people'
import { functionDoor } from './support/function-door'
import { type Cast, enterAndScreen, playFinal, publishAndRecommend } from './support/season-story'

let db: FreshDatabase
let door: ReturnType<typeof functionDoor>
const folder = mkdtempSync(join(tmpdir(), 'csc-bundle-'))
const clock = (at: string) => vi.setSystemTime(new Date(at))

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  clock('2026-07-01T02:00:00Z')
  db = await freshDatabase()
  door = functionDoor(db)
})
afterAll(async () => {
  vi.useRealTimers()
  door.close()
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

async function known(name: string, role?: Role): Promise<TestPerson> {
  const person = await signedIn(db, { name })
  await db.pool.query('update csc.person set open_id = $2 where id = $1', [
    person.person,
    door.openIdOf(person.person),
  ])
  if (role) await grantRole(db, person.person, { role })
  else await consents(db, person.person)
  return person
}

async function cast(): Promise<Cast> {
  const many = async (count: number, name: string, role?: Role) => {
    const people: TestPerson[] = []
    for (let n = 1; n <= count; n++) people.push(await known(`${name}${n}`, role))
    return people
  }
  const [first, second] = await many(2, '委员', 'committee')
  return {
    applicants: await many(6, '演示申报人'),
    operator: await known('经办', 'operator'),
    approver: await known('负责', 'approver'),
    committee: [first!, second!],
    judges: await many(7, '评委', 'judge'),
  }
}

test('the season from registration to 附件4 through the functions as they are deployed', async () => {
  const people = await cast()
  const projects = await enterAndScreen(door.world, people, clock)
  const session = await playFinal(door.world, people, clock, 'enterprise', projects.slice(0, 5))
  const bundle = await door.world.get(people.operator, ['rounds', 'exportBundle'], { session })
  writeFileSync(join(folder, 'bundle.zip'), Buffer.from(bundle.base64, 'base64'))
  const verifier = join(import.meta.dirname, '../../scripts/verify-bundle.mjs')
  const check = spawnSync(
    process.execPath,
    [verifier, join(folder, 'bundle.zip'), '--anchor', bundle.anchor],
    { encoding: 'utf8' },
  )
  expect(`${check.status} ${check.stderr}`).toBe('0 ')
  await playFinal(door.world, people, clock, 'startup', projects.slice(5))
  const files = await publishAndRecommend(door.world, people, clock)
  const rows = await readSheet(Buffer.from(files.xlsx, 'base64'))
  const cells = rows.flat().map(String)
  for (const heading of [
    '项目名称',
    '企业（创客）名称',
    '组别（企业组/创业组）',
    '是否属于专精特新企业',
    '联系人',
    '联系方式',
    '法人（创客填写）',
  ])
    expect(cells).toContain(heading)
  expect(cells.filter(cell => /^长治演示.有限公司$/.test(cell))).toHaveLength(5)
  expect(cells).toContain('演示创客项目')
})

test('a caller without our mini-program’s identity is a guest', async () => {
  expect(await door.world.ask(null, ['applications', 'mine'], {})).toMatchObject({
    ok: false,
    failure: { code: 'SIGN_IN_REQUIRED' },
  })
  expect(await door.world.get(null, ['catalog', 'home'], {})).toMatchObject({
    edition: { slug: 'changzhi-2026' },
  })
})
