import { dispatch } from '../cloudfunctions/shared/dispatch'
import type { Host } from '../cloudfunctions/shared/host'
import { newId } from '../cloudfunctions/shared/identifiers'
import type { Registry } from '../cloudfunctions/shared/registry'
import { failures } from '../src/contract/failures'
import type { RunCall } from './http/call-door'
import { fitsOnDisk } from './storage-guard'

const { status, message } = failures.STORAGE_FULL

/**
 * Runs the calls of the web door; with little room left on the disk (`free` bytes) only those that need none.
 * `changed` is told after each call that may have written something.
 */
export function runCallOn(
  host: Host,
  registry: Registry,
  free: () => number,
  changed: () => void = () => undefined,
): RunCall {
  return async ({ token, ...call }) => {
    const name = `${call.function}.${call.operation}`
    const operation = registry.get(name)
    if (operation && !fitsOnDisk(operation, free())) {
      const failure = { code: 'STORAGE_FULL' as const, message, traceId: newId('trc') }
      host.log({ level: 'error', operation: name, outcome: failure.code, traceId: failure.traceId })
      return { status, reply: { ok: false, failure, serverTime: host.clock().toISOString() } }
    }
    const credentials = token ? ({ kind: 'token', token } as const) : ({ kind: 'guest' } as const)
    const answer = await dispatch(host, registry, { ...call, credentials, door: 'web' })
    if (operation && operation.kind !== 'read') changed()
    return answer
  }
}
