import type { TencentSmsSettings } from './gateways/sms'
import type { WechatSettings } from './gateways/wechat-api'
import { parseTemplate } from './gateways/wechat-template'
import { parseMasterKey } from './keys'

export interface Settings {
  databaseUrl: string
  masterKey: Buffer
  sms: TencentSmsSettings | null
  wechat: WechatSettings | null
}

type Environment = Record<string, string | undefined>

/** Reads settings from environment variables; throws one Chinese sentence naming the variable at fault. */
export function settingsFrom(env: Environment): Settings {
  if (!env.DATABASE_URL) throw new Error('缺少数据库地址：请设置环境变量DATABASE_URL')
  return {
    databaseUrl: env.DATABASE_URL,
    masterKey: parseMasterKey(env.CSC_MASTER_KEY),
    ...gatewaysFrom(env),
  }
}

/** SMS and WeChat settings; each is null unless all of its variables are set. */
export function gatewaysFrom(env: Environment): Pick<Settings, 'sms' | 'wechat'> {
  return { sms: smsFrom(env), wechat: wechatFrom(env) }
}

function smsFrom(env: Environment): TencentSmsSettings | null {
  const { SMS_SECRET_ID, SMS_SECRET_KEY, SMS_APP_ID, SMS_SIGN_NAME, SMS_TEMPLATE_ID } = env
  if (!SMS_SECRET_ID || !SMS_SECRET_KEY || !SMS_APP_ID || !SMS_SIGN_NAME || !SMS_TEMPLATE_ID) return null
  return {
    secretId: SMS_SECRET_ID,
    secretKey: SMS_SECRET_KEY,
    appId: SMS_APP_ID,
    signName: SMS_SIGN_NAME,
    templateId: SMS_TEMPLATE_ID,
    reminderTemplateId: env.SMS_REMINDER_TEMPLATE_ID,
    region: env.SMS_REGION ?? 'ap-guangzhou',
    endpoint: env.SMS_API_BASE ?? 'https://sms.tencentcloudapi.com/',
  }
}

function wechatFrom(env: Environment): WechatSettings | null {
  if (!env.WECHAT_APP_ID || !env.WECHAT_APP_SECRET) return null
  return {
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    base: env.WECHAT_API_BASE ?? 'https://api.weixin.qq.com',
    templates: {
      deadline: parseTemplate(env.WECHAT_TEMPLATE_DEADLINE ?? '', 'WECHAT_TEMPLATE_DEADLINE'),
      decision: parseTemplate(env.WECHAT_TEMPLATE_DECISION ?? '', 'WECHAT_TEMPLATE_DECISION'),
      schedule: parseTemplate(env.WECHAT_TEMPLATE_SCHEDULE ?? '', 'WECHAT_TEMPLATE_SCHEDULE'),
    },
  }
}
