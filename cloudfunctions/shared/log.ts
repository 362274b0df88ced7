/** One line per call, of allow-listed fields only: never inputs, parameters, headers or causes with values. */
export interface LogRecord {
  level: 'info' | 'warn' | 'error'
  operation?: string
  actor?: string
  outcome?: string
  milliseconds?: number
  traceId?: string
  cause?: string
}

export type Log = (record: LogRecord) => void

/** Writes JSON lines to `write` (one line, no line breaks inside). */
export function jsonLog(write: (line: string) => void, clock: () => Date): Log {
  return record => write(`${JSON.stringify({ at: clock().toISOString(), ...record })}\n`)
}

/** What may be logged of an unexpected error: its class, database code and stack places, never its values. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const inner = error.cause instanceof Error ? ` < ${causeOf(error.cause)}` : ''
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const constraint = 'constraint' in error && error.constraint ? ` ${String(error.constraint)}` : ''
  const places = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 6)
    .map(line => line.trim())
  return `${error.name}${code}${constraint} ${places.join(' | ')}${inner}`
}
