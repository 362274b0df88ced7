import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ListedRow, listDifferences } from '../../src/core/list-differences'

const columns = { name: 0, subject: 1 }
const rows = (...texts: readonly (readonly string[])[]): ListedRow[] =>
  texts.map((cells, i) => ({ line: i + 1, cells }))

describe('the electronic form beside the list of the system', () => {
  test('a list differs from itself nowhere', () => {
    const cell = fc.string({ minLength: 1, maxLength: 5 }).filter(text => text.trim() !== '')
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: text => text.normalize('NFKC').replace(/\s/g, '') }),
        names => {
          const list = rows(...names.map((name, i) => [name, `单位${i}`, '1']))
          expect(listDifferences(list, list, columns)).toEqual({ alike: names.length, differences: [] })
        },
      ),
    )
  })
  test('equal names are told apart by their subject', () => {
    const system = rows(['同名', '甲公司', '1'], ['同名', '乙公司', '2'])
    const file = rows(['同名', '乙公司', '2'], ['同名', '甲公司', '1'])
    expect(listDifferences(file, system, columns).differences.map(({ kind }) => kind)).toEqual([
      'order',
      'order',
    ])
  })
  test('an order says both places, a cell both words', () => {
    const { differences } = listDifferences(
      rows(['乙', 'b', '2'], ['甲', 'a', '9']),
      rows(['甲', 'a', '1'], ['乙', 'b', '2']),
      columns,
    )
    expect(differences.map(({ kind, file, system }) => [kind, file, system])).toEqual([
      ['cell', '9', '1'],
      ['order', '第2个', '第1个'],
      ['order', '第1个', '第2个'],
    ])
  })
  test('a row that only one copy has stands with its line there', () => {
    const { alike, differences } = listDifferences(rows(['甲', 'a']), rows(['乙', 'b']), columns)
    expect(alike).toBe(0)
    expect(differences).toMatchObject([
      { kind: 'only-system', systemLine: 1, fileLine: null, projectName: '乙' },
      { kind: 'only-file', systemLine: null, fileLine: 1, projectName: '甲' },
    ])
  })
})
