import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths, linesOf, textWidth } from '../../../cloudfunctions/shared/documents/column-widths'

describe('column widths', () => {
  it('add up to the page and leave no column without room, whatever the cells hold', () => {
    const cell = fc.string({ maxLength: 80 })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 }), rows => {
        const widths = columnWidths(['甲', '乙', '丙', '丁', '戊', '己', '庚'], rows, 108)
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(108, 6)
        expect(Math.min(...widths)).toBeGreaterThan(4)
      }),
    )
  })

  it('keep a telephone number on one line beside long names', () => {
    const row = ['长'.repeat(40), '公'.repeat(30), '企业组', '是', '演示', '13800000000', '演示']
    const widths = columnWidths(
      ['项目名称', '名称', '组别', '专精特新', '联系人', '联系方式', '法人'],
      [row],
      108,
    )
    expect(widths[5]).toBeGreaterThanOrEqual(15)
    expect(linesOf(['13800000000'], [widths[5]!])).toBe(1)
    expect(linesOf(row, widths)).toBeGreaterThan(1)
  })

  it('count a Chinese sign as two Latin ones', () => {
    expect(textWidth('长治A1')).toBe(6)
  })
})
