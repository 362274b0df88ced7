import type { Database } from '../../cloudfunctions/shared/database/connect'
import type { Host } from '../../cloudfunctions/shared/host'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import type { LogRecord } from '../../cloudfunctions/shared/log'

export const testMasterKey = Buffer.from(
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  'hex',
)
export const testKeys = keysFrom(testMasterKey)

/** A host over a test database: no gateways, no demo, records kept for inspection. `over` replaces parts. */
export function testHost(database: Database, over: Partial<Host> = {}): Host & { records: LogRecord[] } {
  const records: LogRecord[] = []
  return {
    database,
    keys: testKeys,
    sms: null,
    wechat: null,
    storage: null,
    log: record => void records.push(record),
    clock: () => new Date('2026-07-01T00:00:00.000Z'),
    demo: null,
    records,
    ...over,
  }
}
