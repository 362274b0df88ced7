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

  it('keep short cells and short headings on one line where columns are many', () => {
    const headings = [
      '推荐单位',
      '报名数',
      '数字来源',
      '保底封顶',
      '精确份额',
      '小数',
      '整数部分',
      '余数',
      '位次',
      '名额',
    ]
    const row = [
      '山西转型综合改革示范区',
      '29',
      '市'.repeat(25),
      '',
      '5220/667',
      '7.8260…',
      '7',
      '551/667',
      '4',
      '8',
    ]
    const widths = columnWidths(headings, [row], 123)
    for (const i of [1, 3, 4, 5, 6, 7, 8, 9]) {
      expect(linesOf([row[i]!], [widths[i]!])).toBe(1)
      expect(linesOf([headings[i]!], [widths[i]!])).toBe(1)
    }
    expect(linesOf([row[2]!], [widths[2]!])).toBeGreaterThan(1)
  })

  it('count a Chinese sign as two Latin ones', () => {
    expect(textWidth('长治A1')).toBe(6)
  })
})
