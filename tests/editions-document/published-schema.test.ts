import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckOutputs } from '../../src/contract/schemas/edition/checks'
import type { editionDocument } from '../../src/contract/schemas/edition/document'
import { editionJsonSchema } from '../../src/contract/schemas/edition/published'
import type { Parsed } from '../../src/contract/schemas/json-schema'
import type { EditionDocument } from '../../src/core/edition-document'
import { everyField } from '../../src/core/edition-problems-finding'
import { fieldLabel } from '../../src/core/edition-problems-place'
import type { CheckParameters } from '../../src/core/eligibility/check-parameters'

const root = join(import.meta.dirname, '../..')
const schema = editionJsonSchema()

/** Lists as read-only, so that only what a document may say is compared. */
type Plain<T> = T extends readonly (infer I)[]
  ? readonly Plain<I>[]
  : T extends object
    ? { [K in keyof T]: Plain<T[K]> }
    : T
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

describe('the published schema', () => {
  test('docs/edition.schema.json is what the code accepts: npm run edition -- schema > docs/edition.schema.json', () => {
    expect(JSON.parse(readFileSync(join(root, 'docs/edition.schema.json'), 'utf8'))).toEqual(schema)
  })
  test('no piece of it accepts a field it does not name', () => {
    const objects = everyField(schema).flatMap(({ value }) =>
      isObjectSchema(value) ? [value.additionalProperties] : [],
    )
    expect(objects.length).toBeGreaterThan(50)
    expect(objects.every(open => open === false)).toBe(true)
  })
  test('every field has a name an office uses', () => {
    const names = everyField(schema).flatMap(({ value }) =>
      isObjectSchema(value) ? Object.keys(value.properties) : [],
    )
    const unnamed = [...new Set(names)].filter(name => fieldLabel(name) === undefined)
    expect(unnamed.filter(name => name !== 'edition')).toEqual([])
  })
  test('it gives the types of the rules, no more and no less', () => {
    const same: [Same<Parsed<typeof editionDocument>, EditionDocument>, Same<CheckOutputs, CheckParameters>] =
      [true, true]
    const another: Same<Parsed<typeof editionDocument>, EditionDocument & { more?: string }> = false
    expect([...same, another]).toEqual([true, true, false])
  })
})

function isObjectSchema(
  value: unknown,
): value is { properties: Record<string, unknown>; additionalProperties: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'object' &&
    'properties' in value
  )
}
