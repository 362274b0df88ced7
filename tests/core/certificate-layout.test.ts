import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CertificateContent, Mark, Measure } from '../../src/core/certificate-content'
import { certificateLayout, SHEET } from '../../src/core/certificate-layout'
import { editionBySlug } from '../../src/editions/registry'

/** A Chinese sign is as wide as it is high; Latin signs are at most as wide. */
const measure: Measure = (text, _, size) =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : 0.62), 0) * size
const qr = Array.from({ length: 37 }, (_, y) => Array.from({ length: 37 }, (_, x) => (x * y) % 3 === 0))
const content = (over: Partial<CertificateContent> = {}): CertificateContent => ({
  ...{ editionName: '第十一届“创客中国”长治市中小企业创新创业大赛', groupName: '创业组', level: '一等奖' },
  ...{ subjectName: '演示·微光创客团队', projectName: '甲烷激光遥测', names: ['王喆', '李䶮', '赵堃'] },
  ...{ issuer: '长治市工业和信息化局', dated: '2026年8月5日', number: 'CSC2026-140400-0001-F' },
  ...{ address: 'https://csc.example.gov.cn/cert?n=CSC2026-140400-0001-F', demo: true, ...over },
})
type Text = Extract<Mark, { kind: 'text' }>
const textsOf = (of: CertificateContent) =>
  certificateLayout(of, qr, measure).filter((mark): mark is Text => mark.kind === 'text')
const right = ({ text, face, size, spacing, x }: Text) =>
  x + measure(text, face, size) + spacing * ([...text].length - 1)

const han = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...'长治市太行新材料智能“装备”示范，AB12工程—（）喆䶮堃·'), {
      minLength: min,
      maxLength: max,
    })
    .map(signs => signs.join(''))
const contents = fc
  .record({
    projectName: han(1, 100),
    subjectName: han(1, 60),
    editionName: han(4, 80),
    level: han(2, 20),
    groupName: han(2, 12),
    issuer: han(4, 50),
    names: fc.array(han(1, 40), { maxLength: 30 }),
    demo: fc.boolean(),
  })
  .map(content)

describe('the layout of a certificate', () => {
  it('keeps everything within the inner frame and apart from the signature, however long names are', () => {
    fc.assert(
      fc.property(contents, of => {
        const texts = textsOf(of)
        for (const mark of texts) {
          expect(mark.x).toBeGreaterThanOrEqual(60)
          expect(right(mark)).toBeLessThanOrEqual(SHEET.width - 60)
          expect(mark.y).toBeLessThan(SHEET.height - 40)
          expect(mark.size).toBeGreaterThan(0)
        }
        const body = texts.filter(({ y }) => y > 180 && y < 455)
        expect(Math.max(...body.map(({ y }) => y))).toBeLessThanOrEqual(447)
      }),
      { numRuns: 60 },
    )
  })

  it('loses no sign of a name and breaks no name over two lines', () => {
    fc.assert(
      fc.property(fc.array(han(1, 12), { minLength: 1, maxLength: 30 }), names => {
        const lines = textsOf(content({ names })).map(({ text }) => text)
        for (const name of names) expect(lines.some(line => line.includes(name))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('sets an ordinary certificate in its usual size and begins no line with closing punctuation', () => {
    const texts = textsOf(
      content({ projectName: '面向煤矿井下巷道的低功耗甲烷激光遥测与边缘智能预警一体化装备' }),
    )
    expect(texts.find(({ text }) => text === '一等奖')).toMatchObject({ size: 34, face: 'bold' })
    for (const { text } of texts) expect(text).not.toMatch(/^[，。、；：”）》]/)
    expect(texts.map(({ text }) => text).join('')).toContain('核心成员：王喆　李䶮　赵堃')
  })

  it('CZ23-01: carries the full name of the contest with its title sponsor', () => {
    const { name, sponsorTitle } = editionBySlug('changzhi-2023')!
    const texts = textsOf(content({ editionName: name })).map(({ text }) => text)
    expect(texts[0]).toBe(name)
    expect(texts[0]).toContain(sponsorTitle)
  })

  it('says 演示 in the demo and nowhere else, and where the number can be checked', () => {
    const all = (of: CertificateContent) => textsOf(of).map(({ text }) => text)
    expect(all(content()).join('|')).toContain('演示数据')
    const real = all(content({ demo: false, subjectName: '微光创客团队', address: null })).join('|')
    expect(real).not.toContain('演示')
    expect(real).toContain('证书编号 CSC2026-140400-0001-F')
    expect(all(content())).toContain('csc.example.gov.cn/cert')
  })

  it('has no line of names where none stand on it', () => {
    expect(textsOf(content({ names: [] })).some(({ text }) => text.includes('核心成员'))).toBe(false)
  })
})
