import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../../cloudfunctions/recommendations/operations'
import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import { registryOf } from '../../../cloudfunctions/shared/registry'
import type { Reply } from '../../../src/contract/reply'
import { inventedCompanyCode } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { edition, type NationWorld, nationWorld, shanxiKey } from './nation-world'

const registry = registryOf(operations)
let db: FreshDatabase
let world: NationWorld
let token: string
beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db)
  await db.pool.query('update csc.sign_in_session set confirmed_at = $1', [world.now])
  const given = await world.get(world.approver, ['recommendations', 'issueToken'], {
    edition,
    unit: shanxiKey,
  })
  token = given.token
})
afterAll(() => db.drop())

const project = (number: string, over: Record<string, string> = {}) => ({
  ...{
    externalNumber: number,
    registeredOn: '2024-07-31',
    group: '企业组',
    projectName: `演示项目${number}`,
  },
  ...{ subjectName: `演示${number}科技有限公司`, companyCode: inventedCompanyCode(), leader: '演示负责人' },
  ...{ contactName: '演示联系人', contactPhone: '13800000000', summary: `演示简介${number}` },
  ...over,
})

/** A contest's own system knocks with this token. */
async function deliver(projects: object[], over: { source?: string; token?: string; at?: string } = {}) {
  const input = { edition, source: over.source ?? shanxiKey, projects }
  const { reply } = await dispatch(world.host, registry, {
    ...{ function: 'recommendations', operation: 'deliverProjects', input, requestId: requestId() },
    credentials: { kind: 'token', token: over.token ?? token },
    ...{ receivedAt: new Date(over.at ?? '2024-08-01T02:00:00.000Z'), ip: '', door: 'web' },
  })
  return reply as Reply<{ batch: string | null; added: number; known: number; suspected: number }>
}
const count = async () =>
  Number((await db.pool.query('select count(*) as n from csc.entered_project')).rows[0].n)

describe('N2 接口导入 (CN24-09)', () => {
  it('takes projects under the contest’s own name, and the same again adds nothing', async () => {
    const both = [project('b1'), project('b2')]
    expect(await deliver(both)).toMatchObject({ ok: true, data: { added: 2, known: 0 } })
    const later = { at: '2024-08-01T02:00:00.001Z' }
    expect(await deliver([...both, project('b3')], later)).toMatchObject({ data: { added: 1, known: 2 } })
    expect(await deliver(both)).toMatchObject({ data: { batch: null, added: 0, known: 2 } })
    const view = await world.get(world.officer, ['recommendations', 'library'], { edition })
    expect(view.total).toBe(3)
    expect(
      view.batches.map(({ fileName, counts }) => [fileName.endsWith('（接口）'), counts?.added]),
    ).toEqual([
      [true, 1],
      [true, 2],
    ])
    expect(view.tokens).toMatchObject([{ source: shanxiKey, lastUsedAt: '2024-08-01T02:00:00.000Z' }])
  })

  it('one wrong cell and nothing is taken; every wrong one is named by project and column', async () => {
    const before = await count()
    const wrong = [project('c1'), project('c2', { contactPhone: '12345', registeredOn: '2024-08-01' })]
    const reply = await deliver(wrong)
    expect(reply).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect((reply as { failure: { details?: { fields?: unknown } } }).failure.details?.fields).toEqual([
      { path: 'projects.1', message: '第2个项目的报名日期：报名截止到2024-07-31，这一天已经截止' },
      { path: 'projects.1', message: '第2个项目的联系电话：联系电话应为11位手机号，请核对' },
    ])
    expect(await count()).toBe(before)
  })

  it('is closed from 11 August 2024, 00:00, and open to the last millisecond before', async () => {
    expect(await deliver([project('d1')], { at: '2024-08-10T15:59:59.999Z' })).toMatchObject({ ok: true })
    expect(await deliver([project('d2')], { at: '2024-08-10T16:00:00.000Z' })).toMatchObject({
      failure: { code: 'EDITION_CLOSED' },
    })
  })

  it('a token speaks for its own contest only, is given by an approver, and ends when taken back', async () => {
    expect(await deliver([project('e1')], { source: 'regional-5' })).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    const unknown = { edition, unit: 'regional-99' }
    expect(await world.ask(world.approver, ['recommendations', 'issueToken'], unknown)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const own = { edition, unit: shanxiKey }
    expect(await world.ask(world.officer, ['recommendations', 'issueToken'], own)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    const { tokens } = await world.get(world.officer, ['recommendations', 'library'], { edition })
    await world.get(world.officer, ['recommendations', 'revokeToken'], { edition, token: tokens[0]!.id })
    expect(await deliver([project('e1')])).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
  })
})
