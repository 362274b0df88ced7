import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations } from '../../../cloudfunctions/recommendations/operations'
import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import { upperHttp } from '../../../cloudfunctions/shared/gateways/upper-http'
import { registryOf } from '../../../cloudfunctions/shared/registry'
import { runCallOn } from '../../../server/run-call'
import { startWeb, type TestWeb } from '../../host/support/web'
import { type Answering, answeringServer } from '../../setup/answering-server'
import { requestId } from '../../setup/host'
import { changzhi, province } from './inbox-world'
import { signedText, submitBelow, type Two, tie, twoInstallations } from './interchange-world'
import { edition as city } from './list-world'

const registry = registryOf(operations)
let all: Two
let token: string
let closing: (() => Promise<void>)[]

beforeEach(async () => {
  all = await twoInstallations()
  token = await tie(all)
  await submitBelow(all)
  closing = []
})
afterEach(async () => {
  for (const close of closing) await close()
  await all.below.db.drop()
  await all.above.db.drop()
})

const receivedAt = () => new Date(all.above.world.now)
const arrivals = async () => (await all.above.db.pool.query('select * from csc.arrival')).rows

/** A call at the province's door with this token. */
const knock = (with_: string, over: { unit?: string; file?: string; id?: string } = {}) =>
  signedText(all).then(async file => {
    const { host } = all.above.world
    const input = { edition: province, unit: over.unit ?? changzhi, file: over.file ?? file }
    const { reply } = await dispatch(host, registry, {
      ...{ function: 'recommendations', operation: 'deliver', input, requestId: over.id ?? requestId() },
      ...{ credentials: { kind: 'token', token: with_ }, receivedAt: receivedAt(), ip: '', door: 'web' },
    })
    return reply
  })

/** The province's web server, real to the door. */
async function openDoor(): Promise<TestWeb> {
  const run = runCallOn(all.above.world.host, registry, () => Number.MAX_SAFE_INTEGER)
  const web = await startWeb({ run: call => run({ ...call, receivedAt: receivedAt() }) })
  closing.push(web.close)
  return web
}

const sendUp = () => all.below.world.ask(all.below.approver, ['recommendations', 'sendUp'], { edition: city })
const status = () =>
  all.below.world.get(all.below.approver, ['recommendations', 'interchange'], { edition: city })

describe('delivering through the interface', () => {
  it('reaches the desk over HTTP; again changes nothing; the city sees that it was sent', async () => {
    const web = await openDoor()
    all.below.world.host.upper = upperHttp({ base: web.url, pause: 1 })
    expect(await status()).toMatchObject({ online: true, hasToken: true, submitted: true, sent: null })
    expect(await sendUp()).toMatchObject({ data: { number: 1, late: false, already: false } })
    expect(await sendUp()).toMatchObject({ data: { number: 1, already: true } })
    const [row, ...more] = await arrivals()
    expect(more).toEqual([])
    expect(row).toMatchObject({ via: 'api', unit: changzhi, document_number: '长工信〔2026〕140号' })
    expect((await status()).sent).toMatchObject({ number: 1, current: true })
    const used = await all.above.db.pool.query('select last_used_at from csc.interchange_token')
    expect(used.rows[0].last_used_at).not.toBeNull()
  })

  it('is taken once where the answer is lost on its way', async () => {
    const { host } = all.above.world
    let lost = false
    const server = await answeringServer(async ({ body, headers }): Promise<Answering> => {
      const { status: code, reply } = await dispatch(host, registry, {
        ...{ function: 'recommendations', ...JSON.parse(body) },
        credentials: { kind: 'token', token: String(headers.authorization).slice('Bearer '.length) },
        ...{ receivedAt: receivedAt(), ip: '', door: 'web' as const },
      })
      if (lost) return { status: code, json: reply }
      lost = true
      return 'cut'
    })
    closing.push(server.close)
    all.below.world.host.upper = upperHttp({ base: server.base, pause: 1 })
    expect(await sendUp()).toMatchObject({ data: { number: 1, already: false } })
    expect(server.arrived).toHaveLength(2)
    expect(await arrivals()).toHaveLength(1)
  })

  it('says what the province refused, and that nobody answered', async () => {
    const web = await openDoor()
    all.below.world.host.upper = upperHttp({ base: web.url, pause: 1 })
    const [{ id: key }] = (await all.above.db.pool.query('select id from csc.interchange_key')).rows
    await all.above.world.get(all.above.desk.operator, ['recommendations', 'revokeUnitKey'], {
      edition: province,
      key,
    })
    expect(await sendUp()).toMatchObject({
      failure: {
        code: 'STATE_REFUSED',
        message: expect.stringContaining('上级系统没有接收：签名用的公钥没有登记'),
      },
    })
    all.below.world.host.upper = upperHttp({ base: 'http://127.0.0.1:1', pause: 1 })
    expect(await sendUp()).toMatchObject({ failure: { code: 'BUSY' } })
    all.below.world.host.upper = null
    expect(await sendUp()).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('导出签名文件') },
    })
    expect((await status()).sent).toBeNull()
  })

  it('asks for a token of that very unit: none, a wrong one, another’s, one taken back', async () => {
    const wrong = { failure: { code: 'SIGN_IN_REQUIRED', message: expect.stringContaining('接口令牌不对') } }
    expect(await knock('csx_nobody')).toMatchObject(wrong)
    expect(await knock(all.above.desk.approver.token)).toMatchObject(wrong)
    expect(await knock(token, { unit: '140200' })).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const { world, desk } = all.above
    const other = await world.get(desk.approver, ['recommendations', 'issueToken'], {
      edition: province,
      unit: '140200',
    })
    expect(await knock(other.token)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const { rows } = await all.above.db.pool.query('select id from csc.interchange_token where unit = $1', [
      changzhi,
    ])
    await world.get(desk.operator, ['recommendations', 'revokeToken'], {
      edition: province,
      token: rows[0].id,
    })
    expect(await knock(token)).toMatchObject(wrong)
    expect(await arrivals()).toEqual([])
  })

  it('opens nothing else: the token reads no desk and accepts no list', async () => {
    const { host } = all.above.world
    for (const operation of ['inbox', 'interchangeDesk', 'importSigned']) {
      const { reply } = await dispatch(host, registry, {
        ...{ function: 'recommendations', operation, requestId: requestId() },
        input: {
          edition: province,
          ...(operation === 'importSigned' ? { unit: changzhi, file: { name: 'x', base64: 'e30=' } } : {}),
        },
        ...{ credentials: { kind: 'token', token }, receivedAt: receivedAt(), ip: '', door: 'web' },
      })
      expect(reply).toMatchObject({ failure: { code: 'SIGN_IN_REQUIRED' } })
    }
  })

  it('keeps the token in clear nowhere, and shows it once', async () => {
    const { db, world, desk } = all.above
    const kept = await db.pool.query(
      `select (select string_agg(r::text, '') from csc.request r) as log,
         (select string_agg(t::text, '') from csc.interchange_token t) as tokens,
         (select string_agg(l::text, '') from csc.ledger l) as ledger`,
    )
    expect(JSON.stringify(kept.rows)).not.toContain(token)
    const below = await all.below.db.pool.query("select string_agg(s::text, '') as all from csc.setting s")
    expect(below.rows[0].all).not.toContain(token)
    const asked = { edition: province, unit: changzhi }
    expect(await world.ask(desk.operator, ['recommendations', 'issueToken'], asked)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    world.now = '2026-08-03T03:00:00.000Z'
    expect(await world.ask(desk.approver, ['recommendations', 'issueToken'], asked)).toMatchObject({
      failure: { code: 'CONFIRM_NEEDED' },
    })
  })
})
