import type { Database } from './database/connect'
import type { SmsGateway } from './gateways/sms'
import type { Storage } from './gateways/storage'
import type { UpperGateway } from './gateways/upper'
import type { WechatGateway } from './gateways/wechat'
import type { Keys } from './keys'
import type { Log } from './log'

/** What a door gives the operations: the world, passed in. */
export interface Host {
  database: Database
  keys: Keys
  sms: SmsGateway | null
  wechat: WechatGateway | null
  /** Where files are kept; null where none is set up: then nothing can be uploaded. */
  storage: Storage | null
  log: Log
  /** The host's clock; in demo mode shifted by the stored offset before an operation sees it. */
  clock: () => Date
  /** How people reach the pages from outside, no trailing slash; absent where the installation names none. */
  publicUrl?: string
  /** The system that receives this installation's recommendation lists; absent where its address is not set. */
  upper?: UpperGateway | null
  /** Demo mode: the season's stops for moving the clock. Null in production. */
  demo: { edition: string; stops: { name: string; at: string }[] } | null
}
