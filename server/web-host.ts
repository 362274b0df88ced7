import { join } from 'node:path'
import type { Connection } from '../cloudfunctions/shared/database/connect'
import { gatewaysFrom } from '../cloudfunctions/shared/environment'
import { cosStorage } from '../cloudfunctions/shared/gateways/cos-storage'
import { type DiskStorage, diskStorage } from '../cloudfunctions/shared/gateways/disk-storage'
import { tencentSms } from '../cloudfunctions/shared/gateways/sms'
import { upperHttp } from '../cloudfunctions/shared/gateways/upper-http'
import { wechatApi } from '../cloudfunctions/shared/gateways/wechat-api'
import type { Host } from '../cloudfunctions/shared/host'
import { keysFrom } from '../cloudfunctions/shared/keys'
import type { Log } from '../cloudfunctions/shared/log'

/** A self-host's world, and what its doors need to know of where files are kept. */
export interface WebHost extends Host {
  /** This machine's disk; null where files go to a cloud store. */
  disk: DiskStorage | null
  /** Origin of the cloud store, which pages must be allowed to send parts to. */
  storeOrigin: string | null
}

/** The world of a self-host installation as operations see it. The demo reaches nobody outside. */
export function webHost(parts: {
  connection: Connection
  masterKey: Buffer
  log: Log
  demo: Host['demo']
  env: Record<string, string | undefined>
  dataFolder: string
}): WebHost {
  const clock = () => new Date()
  const { sms, wechat, storage, upper } = parts.demo
    ? { sms: null, wechat: null, storage: null, upper: null }
    : gatewaysFrom(parts.env)
  const keys = keysFrom(parts.masterKey)
  const disk = storage ? null : diskStorage(join(parts.dataFolder, 'files'), keys)
  return {
    database: parts.connection.database,
    keys,
    sms: sms && tencentSms(sms, clock),
    wechat: wechat && wechatApi(wechat, clock),
    storage: storage ? cosStorage(storage, clock) : disk,
    disk,
    upper: upper && upperHttp(upper),
    storeOrigin: storage ? new URL(storage.base).origin : null,
    log: parts.log,
    clock,
    publicUrl: parts.env.CSC_PUBLIC_URL?.replace(/\/$/, ''),
    demo: parts.demo,
  }
}
