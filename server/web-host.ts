import type { Connection } from '../cloudfunctions/shared/database/connect'
import { gatewaysFrom } from '../cloudfunctions/shared/environment'
import { tencentSms } from '../cloudfunctions/shared/gateways/sms'
import { wechatApi } from '../cloudfunctions/shared/gateways/wechat-api'
import type { Host } from '../cloudfunctions/shared/host'
import { keysFrom } from '../cloudfunctions/shared/keys'
import type { Log } from '../cloudfunctions/shared/log'

/** The world of a self-host installation as operations see it. The demo reaches nobody outside. */
export function webHost(parts: {
  connection: Connection
  masterKey: Buffer
  log: Log
  demo: Host['demo']
  env: Record<string, string | undefined>
}): Host {
  const clock = () => new Date()
  const { sms, wechat } = parts.demo ? { sms: null, wechat: null } : gatewaysFrom(parts.env)
  return {
    database: parts.connection.database,
    keys: keysFrom(parts.masterKey),
    sms: sms && tencentSms(sms, clock),
    wechat: wechat && wechatApi(wechat, clock),
    log: parts.log,
    clock,
    publicUrl: parts.env.CSC_PUBLIC_URL?.replace(/\/$/, ''),
    demo: parts.demo,
  }
}
