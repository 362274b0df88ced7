import type { DemoClockView } from '../../src/contract/operations/session'
import type { Host } from './host'
import { readSettings } from './records/settings'
import { sharedRead } from './shared-read'

const key = 'demo-clock-offset'
// Every call of the demonstration asks for it.
const storedOffset = sharedRead<string, unknown>(readSettings)

/** Milliseconds the demonstration's clock is ahead of the host's; 0 in production. */
export async function demoOffset(host: Host): Promise<number> {
  if (!host.demo) return 0
  const offset = await storedOffset(host.database, key)
  return typeof offset === 'number' ? offset : 0
}

/** What the demo banner shows; null in production. `now` is the shifted instant. */
export function demoClock(host: Host, now: Date): DemoClockView | null {
  return host.demo ? { now: now.toISOString(), stops: host.demo.stops } : null
}
