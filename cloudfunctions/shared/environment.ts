import type { CosSettings } from './gateways/cos-request'
import type { TencentSmsSettings } from './gateways/sms'
import type { UpperSettings } from './gateways/upper-http'
import type { WechatSettings } from './gateways/wechat-api'
import { parseTemplate } from './gateways/wechat-template'
import { parseMasterKey } from './keys'

export interface Settings {
  databaseUrl: string
  masterKey: Buffer
  sms: TencentSmsSettings | null
  wechat: WechatSettings | null
  storage: CosSettings | null
  upper: UpperSettings | null
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

/** SMS, WeChat, storage and the system above; each is null unless all of its variables are set. */
export function gatewaysFrom(env: Environment): Pick<Settings, 'sms' | 'wechat' | 'storage' | 'upper'> {
  return {
    ...{ sms: smsFrom(env), wechat: wechatFrom(env) },
    ...{ storage: storageFrom(env), upper: upperFrom(env) },
  }
}

/** Where lists are delivered: CSC_UPPER_URL, encrypted on its way unless it stays on this machine. */
function upperFrom({ CSC_UPPER_URL }: Environment): UpperSettings | null {
  if (!CSC_UPPER_URL) return null
  if (!/^(https:\/\/[^/\s]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)\/?$/.test(CSC_UPPER_URL))
    throw new Error('环境变量CSC_UPPER_URL应是https开头的完整网址，例如https://csc.example.gov.cn')
  return { base: CSC_UPPER_URL.replace(/\/$/, '') }
}

/**
 * The COS bucket of STORAGE_BUCKET and STORAGE_REGION. With keys of its own, or, behind CloudBase, with the temporary
 * ones the platform gives a function and renews.
 */
function storageFrom(env: Environment): CosSettings | null {
  const { STORAGE_BUCKET, STORAGE_REGION } = env
  const credentials = () => ({
    secretId: env.STORAGE_SECRET_ID || env.TENCENTCLOUD_SECRETID || '',
    secretKey: env.STORAGE_SECRET_KEY || env.TENCENTCLOUD_SECRETKEY || '',
    token: env.STORAGE_SECRET_ID ? undefined : env.TENCENTCLOUD_SESSIONTOKEN,
  })
  if (!STORAGE_BUCKET || !STORAGE_REGION || !credentials().secretId || !credentials().secretKey) return null
  const base = env.STORAGE_API_BASE || `https://${STORAGE_BUCKET}.cos.${STORAGE_REGION}.myqcloud.com`
  return { base, credentials }
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
