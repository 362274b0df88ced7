import type { AnyOperation } from './operation'

export type Registry = ReadonlyMap<string, AnyOperation>

/**
 * Collects operations by `function.operation`. Start-up fails when one is declared twice or without a
 * summary, a schema or a caller: an undeclared operation must not be reachable.
 */
export function registryOf(operations: readonly AnyOperation[]): Registry {
  const registry = new Map<string, AnyOperation>()
  for (const operation of operations) {
    const name = `${operation.function}.${operation.operation}`
    if (!operation.who || !operation.input || !operation.summary)
      throw new Error(`operation ${name} is not declared`)
    if (Array.isArray(operation.who.may) && !('scope' in operation.who))
      throw new Error(`operation ${name} has no scope`)
    if (registry.has(name)) throw new Error(`operation ${name} is declared twice`)
    registry.set(name, operation)
  }
  return registry
}
