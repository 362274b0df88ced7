import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { EDITIONS } from '../../src/editions/registry'
import type { Example } from './examples'
import { EXAMPLES } from './examples-by-edition'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const endsElsewhere = (edition: Edition) => (example: Example) =>
  JSON.stringify(example.tell(edition)) !== JSON.stringify(example.ending)
const examplesOf = (edition: Edition) => EXAMPLES[edition.slug] ?? []
const failing = (edition: Edition) =>
  examplesOf(edition)
    .filter(endsElsewhere(edition))
    .map(example => example.name)

/** Where the numbers and dates of an edition stand. */
function parameters(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)))
    return [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => parameters(inner, [...path, key]))
}

function nudge(value: Json, path: readonly (string | number)[], by: 1 | -1): Json {
  const [head, ...rest] = path
  if (head === undefined) return typeof value === 'number' ? value + by : addDays(String(value), by)
  if (Array.isArray(value))
    return value.map((inner, i) => (String(i) === head ? nudge(inner, rest, by) : inner))
  const object = value as { [key: string]: Json }
  return { ...object, [head]: nudge(object[head] ?? null, rest, by) }
}

describe.each(EDITIONS)('every number and date of $slug matters', edition => {
  const data = JSON.parse(JSON.stringify(edition)) as Json
  const paths = parameters(data)

  it('all examples end as the notice asks', () => {
    expect(failing(edition)).toEqual([])
    expect(paths.length).toBeGreaterThan(12)
  })

  it.each(paths.map(path => [path.join('.'), path] as const))('%s', (_name, path) => {
    for (const by of [1, -1] as const) {
      const nudged = nudge(data, path, by) as unknown as Edition
      const noticed = examplesOf(edition).some(endsElsewhere(nudged))
      expect(noticed, `${path.join('.')} ${by}`).toBe(true)
    }
  })
})

describe('the examples', () => {
  it('there are some for every edition', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(EDITIONS.map(edition => edition.slug).sort())
  })

  it('a place elsewhere is another ending: the region matters as much as a number', () => {
    for (const edition of EDITIONS) {
      const moved = JSON.parse(
        JSON.stringify(edition).replaceAll(/"scope":"\w+","regionCode":"\d+"/g, ELSEWHERE),
      )
      expect(failing(moved), edition.slug).toContain('where a company must be registered')
    }
  })
})

/** 北京市 instead of the edition's own place. */
const ELSEWHERE = '"scope":"province","regionCode":"110000"'
