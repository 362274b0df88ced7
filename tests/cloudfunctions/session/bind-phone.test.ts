import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import { registry } from '../../../server/operations'
import type { FunctionName, Input, OperationName, Output } from '../../../src/contract/operations'
import type { Reply } from '../../../src/contract/reply'
import { submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, worldOf } from '../../setup/host'
import { recordingWechat } from '../../setup/outside-world'
import { signedIn } from '../../setup/people'
import { testHost, testKeys } from '../../setup/test-host'

const now = new Date('2026-07-01T02:00:00.000Z')
let db: FreshDatabase
let host: ReturnType<typeof testHost>
let phone: string
beforeAll(async () => {
  db = await freshDatabase()
  const wechat = {
    ...recordingWechat().gateway,
    phoneNumber: async (code: string) => (code === 'used' ? null : code),
  }
  host = testHost(db.database, { wechat })
})
afterAll(() => db.drop())
beforeEach(() => {
  phone = `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
})

/** Asks as a mini-program does: by openid, the phone number in place of WeChat's code. */
async function as<F extends FunctionName, O extends OperationName<F>>(
  openId: string,
  [name, operation]: readonly [F, O],
  input: Input<F, O>,
): Promise<Reply<Output<F, O>>> {
  const { reply } = await dispatch(host, registry, {
    ...{
      function: name,
      operation,
      input,
      requestId: requestId(),
      receivedAt: now,
      ip: '',
      door: 'function',
    },
    credentials: { kind: 'wechat', openId },
  })
  return reply as never
}
const bind = (openId: string) => as(openId, ['session', 'bindPhone'], { code: phone })
const me = async (openId: string) => {
  const reply = await as(openId, ['session', 'me'], {})
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.data
}
const people = async () =>
  (
    await db.pool.query('select id, open_id from csc.person where phone_hmac = $1', [
      testKeys.hmac('phone', phone),
    ])
  ).rows

describe('a WeChat identity and a phone number', () => {
  it('a number nobody has is sealed on the WeChat account', async () => {
    const { person } = await me('wx-new')
    expect(await bind('wx-new')).toMatchObject({
      ok: true,
      data: { phoneMasked: `138****${phone.slice(-4)}` },
    })
    expect(await people()).toEqual([{ id: person!.id, open_id: 'wx-new' }])
    expect(await bind('wx-new')).toMatchObject({ ok: true })
    expect((await people())[0].id).toBe(person!.id)
  })

  it('who was invited by phone is that person in WeChat, with the roles and what was agreed to', async () => {
    const invited = await signedIn(db, { name: '演示评委', phone, grants: [{ role: 'judge' }] })
    expect((await me('wx-judge')).grants).toEqual([])
    await as('wx-judge', ['session', 'consent'], { document: 'privacy', version: '2026-06-15' })
    expect(await bind('wx-judge')).toMatchObject({ ok: true })
    const { person, grants, consents } = await me('wx-judge')
    expect([person!.id, grants.map(({ role }) => role)]).toEqual([invited.person, ['judge']])
    expect(consents.map(({ document }) => document)).toEqual(['privacy'])
    expect(await people()).toEqual([{ id: invited.person, open_id: 'wx-judge' }])
    const { rows } = await db.pool.query(
      "select subject from csc.audit where operation = 'session.bindPhone' and subject = $1",
      [invited.person],
    )
    expect(rows).toHaveLength(1)
  })

  it('an unused account of the number gives way to a WeChat account that has registrations', async () => {
    const world = worldOf(db, [...registry.values()])
    const sent = await submittedApplication(world)
    await db.pool.query("update csc.person set open_id = 'wx-busy' where id = $1", [sent.who.person])
    const unused = await signedIn(db, { phone })
    expect(await bind('wx-busy')).toMatchObject({ ok: true })
    expect(await people()).toEqual([{ id: sent.who.person, open_id: 'wx-busy' }])
    const left = await db.pool.query('select from csc.person where id = $1', [unused.person])
    expect(left.rowCount).toBe(0)
  })

  it('two used accounts are not joined, nor is one of another WeChat: nothing changes', async () => {
    const world = worldOf(db, [...registry.values()])
    const sent = await submittedApplication(world)
    await db.pool.query("update csc.person set open_id = 'wx-both' where id = $1", [sent.who.person])
    const judge = await signedIn(db, { phone, grants: [{ role: 'judge' }] })
    expect(await bind('wx-both')).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '这个手机号另有账号，两边都有资料，请在网页登录那个账号' },
    })
    expect(await people()).toEqual([{ id: judge.person, open_id: null }])
    expect((await me('wx-both')).person!.id).toBe(sent.who.person)
    await db.pool.query("update csc.person set open_id = 'wx-older' where id = $1", [judge.person])
    expect(await bind('wx-both')).toMatchObject({
      failure: { message: expect.stringContaining('另一个微信') },
    })
    expect(await bind('wx-fresh')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await people()).toEqual([{ id: judge.person, open_id: 'wx-older' }])
  })

  it('a code WeChat does not know any more binds nothing', async () => {
    const { person } = await me('wx-late')
    expect(await as('wx-late', ['session', 'bindPhone'], { code: 'used' })).toMatchObject({
      failure: { code: 'CODE_EXPIRED' },
    })
    const { rows } = await db.pool.query('select phone_hmac from csc.person where id = $1', [person!.id])
    expect(rows).toEqual([{ phone_hmac: null }])
  })
})
