import { Failure } from './failure'

/** A request id has to be a UUIDv7 made when the person tapped; INPUT_INVALID otherwise. */
export function requireRequestId(requestId: string): void {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(requestId))
    throw new Failure('INPUT_INVALID')
}
