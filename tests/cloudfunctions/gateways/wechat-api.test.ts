import { afterEach, expect, test } from 'vitest'
import { wechatApi } from '../../../cloudfunctions/shared/gateways/wechat-api'
import { parseTemplate } from '../../../cloudfunctions/shared/gateways/wechat-template'
import { type Answering, type Arrived, answeringServer } from '../../setup/answering-server'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const message = {
  openId: 'o-applicant',
  template: 'deadline' as const,
  page: 'apply/status/index',
  words: { title: '演示项目', note: '报名还没有提交', time: '2026年7月10日 23:59' },
}

/** WeChat as documented: stable_token hands out numbered tokens, sending answers what the test says. */
async function wechat(
  sending: (arrived: Arrived, attempt: number) => Answering,
  options: { token?: Answering; now?: () => Date; patience?: number } = {},
) {
  let tokens = 0
  let attempts = 0
  const server = await answeringServer(arrived => {
    if (arrived.path !== '/cgi-bin/stable_token') return sending(arrived, ++attempts)
    return options.token ?? { json: { access_token: `token-${++tokens}`, expires_in: 7200 } }
  })
  open.push(server)
  const settings = {
    appId: 'wx0000000000000000',
    appSecret: 'app-secret',
    base: server.base,
    patience: options.patience ?? 5000,
    templates: {
      deadline: parseTemplate('tpl-deadline|title=thing1|note=thing2|time=time3', 'X'),
      decision: null,
      schedule: null,
    },
  }
  const gateway = wechatApi(settings, options.now ?? (() => new Date('2026-07-10T00:00:00Z')))
  const paths = () => server.arrived.map(arrived => arrived.path)
  return { gateway, server, paths }
}

const code = (errcode: number): Answering => ({ json: { errcode, errmsg: 'x' } })

test('asks for a stable token and sends what the API documents', async () => {
  const { gateway, server } = await wechat(() => ({ json: { errcode: 0, errmsg: 'ok', msgid: 1 } }))
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'sent' })
  const [token, sent] = server.arrived
  expect(JSON.parse(token?.body ?? '')).toEqual({
    grant_type: 'client_credential',
    appid: 'wx0000000000000000',
    secret: 'app-secret',
    force_refresh: false,
  })
  expect(sent?.path).toBe('/cgi-bin/message/subscribe/send')
  expect(sent?.query.get('access_token')).toBe('token-1')
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    touser: 'o-applicant',
    template_id: 'tpl-deadline',
    page: 'apply/status/index',
    lang: 'zh_CN',
    data: {
      thing1: { value: '演示项目' },
      thing2: { value: '报名还没有提交' },
      time3: { value: '2026年7月10日 23:59' },
    },
  })
})

test.each([
  [43101, { kind: 'allowance-used' }],
  [40037, { kind: 'template-wrong' }],
  [47003, { kind: 'data-wrong' }],
  [45009, { kind: 'daily-quota' }],
  [-1, { kind: 'busy', code: -1 }],
  [45011, { kind: 'busy', code: 45011 }],
  [43108, { kind: 'busy', code: 43108 }],
  [40003, { kind: 'terminal', code: 40003 }],
  [43107, { kind: 'terminal', code: 43107 }],
  [45168, { kind: 'terminal', code: 45168 }],
  [41030, { kind: 'terminal', code: 41030 }],
])('errcode %i is sent once and means %o', async (errcode, outcome) => {
  const { gateway, paths } = await wechat(() => code(errcode))
  expect(await gateway.sendSubscribeMessage(message)).toEqual(outcome)
  expect(paths().filter(path => path.endsWith('/send'))).toHaveLength(1)
})

test.each([40001, 40014, 41001, 42001])(
  'after %i the token is refreshed by force and the message sent again',
  async bad => {
    const { gateway, server } = await wechat((_, attempt) => code(attempt === 1 ? bad : 0))
    expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'sent' })
    expect(server.arrived.map(arrived => JSON.parse(arrived.body).force_refresh)).toEqual([
      false,
      undefined,
      true,
      undefined,
    ])
    expect(server.arrived.at(-1)?.query.get('access_token')).toBe('token-2')
  },
)

test.each([40001, 40014, 42001])('a second %i is not tried a third time', async bad => {
  const { gateway, paths } = await wechat(() => code(bad))
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'token-bad', code: bad })
  expect(paths().filter(path => path.endsWith('/send'))).toHaveLength(2)
})

test('a refused app secret sends nothing and says so', async () => {
  const { gateway, paths } = await wechat(() => code(0), { token: code(40125) })
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'token-bad', code: 40125 })
  expect(paths()).toEqual(['/cgi-bin/stable_token'])
})

test('a token server that hangs is busy: nothing was sent', async () => {
  const { gateway } = await wechat(() => code(0), { token: 'hang', patience: 100 })
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'busy', code: -1 })
})

test('5xx is busy', async () => {
  const { gateway } = await wechat(() => ({ status: 502, json: {} }))
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'busy', code: -1 })
})

test.each([
  ['no answer', 'hang'],
  ['a connection cut after sending', 'cut'],
  ['an answer that is no JSON', { text: 'oops' }],
] satisfies [string, Answering][])('%s is unknown: it may have arrived', async (_, answering) => {
  const { gateway, paths } = await wechat(() => answering, { patience: 100 })
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'unknown' })
  expect(paths().filter(path => path.endsWith('/send'))).toHaveLength(1)
})

test('a closed port is busy: nothing left this machine', async () => {
  const token: Answering = { json: { access_token: 'token-1', expires_in: 7200 }, last: true }
  const { gateway, paths } = await wechat(() => code(0), { token })
  expect(await gateway.sendSubscribeMessage(message)).toEqual({ kind: 'busy', code: -1 })
  expect(paths()).toEqual(['/cgi-bin/stable_token'])
})

test('the token is kept until five minutes before its end, then asked for again', async () => {
  let now = new Date('2026-07-10T00:00:00Z')
  const { gateway, paths } = await wechat(() => code(0), { now: () => now })
  const asked = () => paths().filter(path => path.endsWith('stable_token')).length
  await gateway.sendSubscribeMessage(message)
  now = new Date('2026-07-10T01:54:59Z')
  await gateway.sendSubscribeMessage(message)
  expect(asked()).toBe(1)
  now = new Date('2026-07-10T01:55:00Z')
  await gateway.sendSubscribeMessage(message)
  expect(asked()).toBe(2)
})

test('twenty messages at once share one token', async () => {
  const { gateway, paths } = await wechat(() => code(0))
  await Promise.all(Array.from({ length: 20 }, () => gateway.sendSubscribeMessage(message)))
  expect(paths().filter(path => path.endsWith('stable_token'))).toHaveLength(1)
})

test('a kind without a template is not sent at all', async () => {
  const { gateway, paths } = await wechat(() => code(0))
  expect(gateway.templates).toEqual({ deadline: 'tpl-deadline', decision: '', schedule: '' })
  expect(await gateway.sendSubscribeMessage({ ...message, template: 'decision' })).toEqual({
    kind: 'template-wrong',
  })
  expect(paths()).toEqual([])
})

test('exchanges a phone code once, and answers null for a code WeChat refuses', async () => {
  const { gateway, server } = await wechat(arrived =>
    JSON.parse(arrived.body).code === 'good'
      ? {
          json: {
            errcode: 0,
            phone_info: { phoneNumber: '+8613800000000', purePhoneNumber: '13800000000', countryCode: '86' },
          },
        }
      : code(40029),
  )
  expect(await gateway.phoneNumber('good')).toBe('13800000000')
  expect(server.arrived.at(-1)?.path).toBe('/wxa/business/getuserphonenumber')
  expect(await gateway.phoneNumber('used')).toBeNull()
})
