import type { Host } from '../cloudfunctions/shared/host'
import type { Registry } from '../cloudfunctions/shared/registry'

/** The demonstration handed to the server in demo mode. */
export interface DemoSeason {
  /** Edition and named stops of the demo clock. */
  clock: NonNullable<Host['demo']>
  /** Loads the season unless it is there already. */
  load(host: Host, registry: Registry): Promise<void>
  /** Who can sign in, and what he can try, for the person at the terminal. */
  signIns: readonly { role: string; name: string; phone: string; toTry: string }[]
}
