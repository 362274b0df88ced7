import { Failure } from '../failure'
import type { Storage } from '../gateways/storage'
import type { Host } from '../host'

/** The installation's file store; FILES_OFF where none is set up. */
export function mustStore({ storage }: Pick<Host, 'storage'>): Storage {
  if (!storage) throw new Failure('FILES_OFF')
  return storage
}
