import { tc3Authorization } from './tc3-signature'

/** Sends SMS. Resolves when the operator accepted the message; throws SmsRefused otherwise. */
export interface SmsGateway {
  sendCode(phone: string, code: string, minutes: number): Promise<void>
  /** Reminders need a second approved template; missing where the city has none. */
  sendReminder?(phone: string, reminder: SmsReminder): Promise<void>
}

/** The two variables of the reminder template: what to do, until when. */
export interface SmsReminder {
  what: string
  until: string
}

/** The operator refused or could not be reached; `code` is Tencent Cloud's or the kind of network error, for the log. */
export class SmsRefused extends Error {
  constructor(readonly code: string) {
    super(`sms refused: ${code}`)
  }

  /** Whether trying again later makes sense; after a time-out nobody knows whether it was sent. */
  get fate(): 'unknown' | 'busy' | 'terminal' {
    if (this.code === 'TimeoutError') return 'unknown'
    return /^(TypeError|InternalError|RequestLimitExceeded|LimitExceeded)/.test(this.code)
      ? 'busy'
      : 'terminal'
  }
}

export interface TencentSmsSettings {
  secretId: string
  secretKey: string
  appId: string
  signName: string
  templateId: string
  /** Template of reminders, variables {1} what to do and {2} until when. */
  reminderTemplateId?: string
  region: string
  /** Base address, changed only by tests. */
  endpoint: string
}

interface SendSmsReply {
  Response?: { Error?: { Code: string }; SendStatusSet?: { Code: string }[] }
}

/** Tencent Cloud SMS, API 3.0 `SendSms` version 2021-01-11, signed with TC3-HMAC-SHA256. */
export function tencentSms(settings: TencentSmsSettings, clock: () => Date): SmsGateway {
  const send = async (phone: string, templateId: string, values: string[]) => {
    const payload = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: settings.appId,
      SignName: settings.signName,
      TemplateId: templateId,
      TemplateParamSet: values,
    })
    const reply = await post(settings, payload, Math.floor(clock().getTime() / 1000))
    const refused =
      reply.Response?.Error?.Code ?? reply.Response?.SendStatusSet?.find(status => status.Code !== 'Ok')?.Code
    if (refused || !reply.Response?.SendStatusSet?.length) throw new SmsRefused(refused ?? 'EmptyReply')
  }
  const { reminderTemplateId } = settings
  return {
    sendCode: (phone, code, minutes) => send(phone, settings.templateId, [code, String(minutes)]),
    ...(reminderTemplateId
      ? { sendReminder: (phone, { what, until }) => send(phone, reminderTemplateId, [what, until]) }
      : {}),
  }
}

async function post(settings: TencentSmsSettings, payload: string, timestamp: number): Promise<SendSmsReply> {
  const { host } = new URL(settings.endpoint)
  const request = { service: 'sms', action: 'SendSms', host, payload, timestamp }
  try {
    const response = await fetch(settings.endpoint, {
      method: 'POST',
      body: payload,
      signal: AbortSignal.timeout(8000),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-tc-action': 'SendSms',
        'x-tc-version': '2021-01-11',
        'x-tc-region': settings.region,
        'x-tc-timestamp': String(timestamp),
        authorization: tc3Authorization(settings, request),
      },
    })
    return (await response.json()) as SendSmsReply
  } catch (error) {
    throw new SmsRefused(error instanceof Error ? error.name : 'Unreachable')
  }
}
