import { loadDemoSeason } from '../scripts/demo/load-demo-season'
import { demoSignIns } from '../scripts/demo/sign-ins'
import { demoEdition, demoStops } from '../scripts/demo/stops'
import type { DemoSeason } from './demo-season'
import { serverSettings } from './settings'
import { startServer } from './start-server'

/** The season of the demonstration. */
const demoSeason = (): DemoSeason => ({
  clock: { edition: demoEdition, stops: demoStops },
  load: loadDemoSeason,
  signIns: demoSignIns(),
})

/**
 * Starts the installation under `root` with the settings of the environment; what scripts/start and serve call.
 * `tell` hears what takes a while.
 */
export function startFromEnvironment(
  root: string,
  env: Record<string, string | undefined>,
  tell: (line: string) => void = () => undefined,
) {
  const settings = serverSettings(root, env)
  return startServer({ settings, env, tell, season: settings.mode === 'demo' ? demoSeason() : null })
}
