import type { Host } from '../../../cloudfunctions/shared/host'
import type { Registry } from '../../../cloudfunctions/shared/registry'
import { loadDemoSeason } from '../../../scripts/demo/load-demo-season'
import { demoSignIns } from '../../../scripts/demo/sign-ins'
import { demoEdition, demoStops } from '../../../scripts/demo/stops'

/** The demonstration as the server puts it together. */
export const demoSeason = (registry: Registry) => ({
  clock: { edition: demoEdition, stops: demoStops },
  load: (host: Host) => loadDemoSeason(host, registry),
  signIns: demoSignIns(),
})
