import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '../../src/core/edition-compare-versions'
import type { EditionDocument } from '../../src/core/edition-document'
import { everyField } from '../../src/core/edition-problems-finding'
import { changed, example, REMOVED } from './mutate'

const before = example as EditionDocument
const later = (path: string, value: unknown) => changed(example, path, value) as EditionDocument
const fields = everyField(example).filter(({ at }) => at.length > 0)

describe('before → after of a supplementary notice', () => {
  test('a moved deadline is one row in words', () => {
    expect(compareVersions(before, later('edition.registration.deadline', '2027-05-10'))).toEqual([
      {
        path: 'edition.registration.deadline',
        place: '报名 › 截止日期',
        before: '2027-04-30',
        after: '2027-05-10',
      },
    ])
  })
  test('choices are said in words', () => {
    expect(compareVersions(before, later('edition.publicity.unit', 'working'))).toMatchObject([
      { before: '自然日', after: '工作日' },
    ])
    expect(compareVersions(before, later('edition.publicity', 'not-stated'))).toMatchObject([
      { place: '公示', after: '本届通知未规定' },
    ])
  })
  test('an item taken from the middle is one row, the others are matched by id', () => {
    expect(compareVersions(before, later('edition.requirements.3', REMOVED))).toEqual([
      {
        path: 'edition.requirements.3',
        place: '参赛条件 › 第4项“智能制造赛道满足两项条件之一”',
        before: '智能制造赛道满足两项条件之一',
        after: null,
      },
    ])
  })
  test('another order of the stages is a change', () => {
    const stages = [...before.edition.stages].reverse()
    expect(compareVersions(before, later('edition.stages', stages))).toMatchObject([
      { place: '轮次', before: '海选、复赛、决赛', after: '决赛、复赛、海选' },
    ])
  })
  test('the same says nothing; any one field changed or taken away says something', () => {
    expect(compareVersions(before, structuredClone(before))).toEqual([])
    fc.assert(
      fc.property(
        fc.nat(fields.length - 1),
        fc.constantFrom('changed' as const, 'removed' as const),
        (i, how) => {
          const path = fields[i]!.at.join('.')
          const rows = compareVersions(before, later(path, how === 'removed' ? REMOVED : '改过'))
          expect(rows.length, path).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
