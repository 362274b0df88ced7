import { dispatch } from '../cloudfunctions/shared/dispatch'
import type { Host } from '../cloudfunctions/shared/host'
import type { Registry } from '../cloudfunctions/shared/registry'

/** Runs `timekeeper.tick` every `interval` ms, never two at once. Returns how to stop; it waits for a running tick. */
export function startTimers(host: Host, registry: Registry, interval: number): () => Promise<void> {
  let running: Promise<unknown> | null = null
  const tick = () => {
    running ??= dispatch(host, registry, {
      function: 'timekeeper',
      operation: 'tick',
      input: {},
      credentials: { kind: 'timer' },
      receivedAt: host.clock(),
      ip: '',
      door: 'web',
    }).finally(() => {
      running = null
    })
  }
  const timer = setInterval(tick, interval)
  return async () => {
    clearInterval(timer)
    await running
  }
}
