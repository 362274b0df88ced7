import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makerForm } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { shanxiStarted, type Team, type TeamWorld, teamWorld, unnamedMembers } from './team-world'

let db: FreshDatabase
let world: TeamWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = teamWorld(db)
})
afterAll(() => db.drop())

const ids = (count: number) => Array.from({ length: count }, (_, i) => `m${i + 1}`)
const order = async (
  { leader, application }: Team,
  wanted: { order: string[]; onCertificate: string[]; reason?: string },
  version?: number,
) => {
  const expectedVersion = version ?? (await world.view({ leader, application })).version
  return world.ask(leader, ['applications', 'orderCertificate'], { application, expectedVersion, ...wanted })
}
const signed = async (team: Team) =>
  (await world.view(team)).members.filter(each => each.onCertificate).map(({ member }) => member)

describe('names on the certificate', () => {
  test('in the order that was set; a version seen earlier refuses', async () => {
    const team = await world.team({ members: 3 })
    const { version } = await world.view(team)
    const wanted = { order: ['m3', 'm1', 'm2'], onCertificate: ['m3', 'm2'] }
    expect(await order(team, wanted, version)).toMatchObject({ ok: true, data: { version: version + 1 } })
    expect((await world.view(team)).members.map(({ member }) => member)).toEqual(['m3', 'm1', 'm2'])
    expect(await signed(team)).toEqual(['m3', 'm2'])
    expect(await order(team, wanted, version)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
  })

  test('seven stand there, an eighth cannot in 长治, whatever is written as a reason (CZ26-22)', async () => {
    const team = await world.team({ members: 8 })
    expect((await world.view(team)).certificate).toMatchObject({
      ...{ count: 7, limit: { max: 7, hard: true, clause: { id: 'CZ26-22' } } },
    })
    const seven = { order: ids(8), onCertificate: ids(8).slice(1) }
    expect(await order(team, seven)).toMatchObject({ ok: true })
    for (const reason of [undefined, '演示：八人共同完成'])
      expect(await order(team, { order: ids(8), onCertificate: ids(8), reason })).toMatchObject({
        failure: {
          ...{ code: 'INPUT_INVALID', message: '证书署名最多7人，请先取消一位再选' },
          details: { fields: [{ path: 'onCertificate' }] },
        },
      })
    expect(await signed(team)).toEqual(ids(8).slice(1))
  })

  test('原则上: an eighth asks for a reason, which then stands on the form (JZ25-09)', async () => {
    world.now = shanxiStarted
    const team = await world.team({
      ...{ edition: 'jinzhong-2025', form: { ...makerForm([]), members: unnamedMembers(8) } },
    })
    expect((await world.view(team)).certificate.limit).toMatchObject({ max: 7, hard: false })
    const eight = { order: ids(8), onCertificate: ids(8) }
    expect(await order(team, eight)).toMatchObject({
      failure: {
        details: { fields: [{ path: 'reason', message: '证书署名原则上不超过7人，请写明超过的理由' }] },
      },
    })
    expect(await order(team, { ...eight, reason: ' 演示：八人共同完成 ' })).toMatchObject({ ok: true })
    expect((await world.view(team)).certificate).toMatchObject({ count: 8, reason: '演示：八人共同完成' })
  })

  test('a list of other members, or one that was handed in, is refused', async () => {
    const team = await world.team({ members: 2 })
    for (const wanted of [
      { order: ['m1'], onCertificate: [] },
      { order: ['m1', 'm9'], onCertificate: [] },
      { order: ['m1', 'm2'], onCertificate: ['m9'] },
      { order: ['m1', 'm1'], onCertificate: [] },
    ])
      expect(await order(team, wanted)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    await db.pool.query("update csc.application set state = 'submitted' where id = $1", [team.application])
    expect(await order(team, { order: ['m2', 'm1'], onCertificate: [] })).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '已提交，正在等待审核；要修改请先撤回' },
    })
    expect((await world.view(team)).orderClosedBecause).toBe('已提交，正在等待审核；要修改请先撤回')
  })
})
