import {
  type SubscribeMessage,
  templateNames,
  type WechatGateway,
  type WechatOutcome,
  type WechatTemplateName,
} from './wechat'
import { templateData, type WechatTemplate } from './wechat-template'

export interface WechatSettings {
  appId: string
  appSecret: string
  /** Base address, changed only by tests. */
  base: string
  templates: Record<WechatTemplateName, WechatTemplate | null>
  /** How long to wait for an answer, ms. */
  patience?: number
}

interface WechatReply {
  errcode?: number
  access_token?: string
  expires_in?: number
  phone_info?: { purePhoneNumber?: string }
}

/** Worth trying again later: system busy, minute quota, concurrent sending. */
const busy = new Set([-1, 45011, 43108])
const tokenBad = new Set([40001, 40014, 41001, 42001])
const named: Record<number, WechatOutcome> = {
  0: { kind: 'sent' },
  43101: { kind: 'allowance-used' },
  40037: { kind: 'template-wrong' },
  47003: { kind: 'data-wrong' },
  45009: { kind: 'daily-quota' },
}

type Call = (path: string, body: unknown) => Promise<WechatReply>

/** No access token could be had: nothing was sent. */
class NoToken extends Error {
  constructor(readonly code: number) {
    super(`no access token: ${code}`)
  }
}

/** The WeChat server API: stable_token, subscribeMessage.send, getuserphonenumber (trust model §6.5). */
export function wechatApi(settings: WechatSettings, clock: () => Date): WechatGateway {
  const patience = settings.patience ?? 8000
  const accessToken = tokenKeeper(settings, clock, patience)
  const call: Call = async (path, body) => {
    const ask = async (refresh: boolean) =>
      post(`${settings.base}${path}?access_token=${await accessToken(refresh)}`, body, patience)
    const first = await ask(false)
    return tokenBad.has(first.errcode ?? 0) ? ask(true) : first
  }
  const ids = templateNames.map(name => [name, settings.templates[name]?.id ?? ''] as const)
  return {
    templates: Object.fromEntries(ids) as Record<WechatTemplateName, string>,
    sendSubscribeMessage: message => send(call, settings.templates[message.template], message),
    phoneNumber: async code =>
      (await call('/wxa/business/getuserphonenumber', { code })).phone_info?.purePhoneNumber ?? null,
  }
}

/** Keeps the token until five minutes before it expires; callers at the same time share one request. */
function tokenKeeper(settings: WechatSettings, clock: () => Date, patience: number) {
  let token: { text: string; until: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async (refresh: boolean): Promise<string> => {
    const reply = await post(
      `${settings.base}/cgi-bin/stable_token`,
      {
        grant_type: 'client_credential',
        appid: settings.appId,
        secret: settings.appSecret,
        force_refresh: refresh,
      },
      patience,
    ).catch(() => ({ errcode: -1 }) as WechatReply)
    if (!reply.access_token) throw new NoToken(reply.errcode ?? -1)
    token = { text: reply.access_token, until: clock().getTime() + ((reply.expires_in ?? 7200) - 300) * 1000 }
    return token.text
  }
  return async (refresh: boolean): Promise<string> => {
    if (!refresh && token && token.until > clock().getTime()) return token.text
    asking ??= ask(refresh).finally(() => {
      asking = null
    })
    return asking
  }
}

async function send(
  call: Call,
  template: WechatTemplate | null,
  message: SubscribeMessage,
): Promise<WechatOutcome> {
  if (!template) return { kind: 'template-wrong' }
  const body = {
    touser: message.openId,
    template_id: template.id,
    page: message.page,
    lang: 'zh_CN',
    data: templateData(template, message.words),
  }
  try {
    const { errcode = 0 } = await call('/cgi-bin/message/subscribe/send', body)
    if (tokenBad.has(errcode)) return { kind: 'token-bad', code: errcode }
    if (busy.has(errcode)) return { kind: 'busy', code: errcode }
    return named[errcode] ?? { kind: 'terminal', code: errcode }
  } catch (error) {
    if (error instanceof NoToken) {
      return error.code === -1 ? { kind: 'busy', code: -1 } : { kind: 'token-bad', code: error.code }
    }
    return neverLeft(error) ? { kind: 'busy', code: -1 } : { kind: 'unknown' }
  }
}

/** Whether the request certainly did not reach WeChat; after that there is no idempotency key to ask again with. */
function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(code)
}

async function post(url: string, body: unknown, patience: number): Promise<WechatReply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
  if (response.status >= 500) return { errcode: -1 }
  return (await response.json()) as WechatReply
}
