import type { FailureCode } from '../../../src/contract/failures'

/** Connection lost or refused, server shutting down or starting, too many connections, timeouts, conflicts. */
const passing =
  /^(08...|57P0[1-5]|57014|53300|53400|40001|40P01|55P03|25006|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND)$/
/** The driver gives these no code. */
const passingWords = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/**
 * What a failure of the database itself means for the caller: STORAGE_FULL when its disk is, BUSY when the same
 * call may succeed a little later, null when it is not the database's state but our mistake.
 */
export function databaseTrouble(error: unknown): Extract<FailureCode, 'BUSY' | 'STORAGE_FULL'> | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  if (code === '53100') return 'STORAGE_FULL'
  if (passing.test(code) || passingWords.test(error.message)) return 'BUSY'
  return databaseTrouble(error.cause)
}
