import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEditionDocument } from '../../src/contract/schemas/edition/read'
import type { EditionDocument } from '../../src/core/edition-document'
import { type EditionProblem, editionProblems } from '../../src/core/edition-problems'

/** The invented contest of 演示市, as JSON. */
export const example: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, 'example-city.json'), 'utf8'),
)

export const REMOVED = Symbol('removed')

/** A copy of JSON with the field at `path` replaced, or taken away; the way to it must exist. */
export function changed(json: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(json) as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop()!
  const owner = steps.reduce<Record<string, unknown>>((at, step) => {
    if (typeof at[step] !== 'object' || at[step] === null) throw new Error(`no ${step} on the way of ${path}`)
    return at[step] as Record<string, unknown>
  }, copy)
  if (value === REMOVED && Array.isArray(owner)) owner.splice(Number(last), 1)
  else if (value === REMOVED) delete owner[last]
  else owner[last] = value
  return copy
}

/** Shape and sense together, as the command asks them. */
export function problemsOf(
  json: unknown,
  parents: readonly EditionDocument[] = [],
): readonly EditionProblem[] {
  const reading = readEditionDocument(json)
  return reading.ok ? editionProblems(reading.document, { parents, taken: [] }) : reading.problems
}

/** The errors alone, as 'place：message'. */
export function errorsOf(json: unknown, parents: readonly EditionDocument[] = []): string[] {
  return problemsOf(json, parents)
    .filter(problem => problem.severity === 'error')
    .map(problem => `${problem.place}：${problem.message}`)
}

export function noticesOf(json: unknown, parents: readonly EditionDocument[] = []): string[] {
  return problemsOf(json, parents)
    .filter(problem => problem.severity === 'notice')
    .map(problem => `${problem.place}：${problem.message}`)
}
