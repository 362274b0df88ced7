import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everyField } from '../../src/core/edition-problems-finding'
import { SHIPPED } from '../../src/editions/registry'
import { changed, errorsOf, example } from './mutate'

const guide = readFileSync(join(import.meta.dirname, '../../docs/新届次-填写说明.md'), 'utf8')

test('each piece of the guide stands in the example as it is printed', () => {
  const pieces = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(match => JSON.parse(match[1]!))
  const known = new Set(everyField(example).map(({ value }) => JSON.stringify(value)))
  expect(pieces.length).toBeGreaterThan(4)
  for (const piece of pieces) expect(known).toContain(JSON.stringify(piece))
})

test('the sentence it quotes is the one the check says', () => {
  const [city, parent] = ['changzhi-2026', 'shanxi-2026'].map(
    slug => SHIPPED.find(one => one.edition.slug === slug)!,
  )
  const later = changed(city, 'edition.registration.deadline', '2026-07-11')
  const quoted = /^> (.+)$/m.exec(guide)?.[1]
  expect(errorsOf(later, [parent!])).toContain(quoted)
})
