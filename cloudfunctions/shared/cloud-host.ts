import { connect } from './database/connect'
import { settingsFrom } from './environment'
import { cosStorage } from './gateways/cos-storage'
import { tencentSms } from './gateways/sms'
import { upperHttp } from './gateways/upper-http'
import { wechatApi } from './gateways/wechat-api'
import type { Host } from './host'
import { keysFrom } from './keys'
import { jsonLog } from './log'

interface CloudSdk {
  init(options: { env: symbol | string }): void
  DYNAMIC_CURRENT_ENV: symbol | string
  getWXContext(): { OPENID?: string; APPID?: string; SOURCE?: string }
}

let host: Host | null = null

/**
 * The world inside a deployed cloud function: one small pool per instance, secrets from its environment,
 * identity from the platform's SDK (which is provided there and nowhere else).
 */
export async function cloudHost(): Promise<{
  host: Host
  identity: { OPENID?: string; APPID?: string; SOURCE?: string }
}> {
  const name = 'wx-server-sdk'
  const { default: sdk } = (await import(name)) as { default: CloudSdk }
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  host ??= fromEnvironment()
  return { host, identity: sdk.getWXContext() }
}

function fromEnvironment(): Host {
  const settings = settingsFrom(process.env)
  const clock = () => new Date()
  return {
    database: connect(settings.databaseUrl, { max: 2 }).database,
    keys: keysFrom(settings.masterKey),
    sms: settings.sms && tencentSms(settings.sms, clock),
    wechat: settings.wechat && wechatApi(settings.wechat, clock),
    storage: settings.storage && cosStorage(settings.storage, clock),
    upper: settings.upper && upperHttp(settings.upper),
    log: jsonLog(line => process.stdout.write(line), clock),
    clock,
    publicUrl: process.env.CSC_PUBLIC_URL?.replace(/\/$/, ''),
    demo: null,
  }
}
