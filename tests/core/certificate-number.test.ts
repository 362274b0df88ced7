import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateNumber, chineseDate, readCertificateNumber } from '../../src/core/certificate-number'

const numbers = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.integer({ min: 1, max: 999_999 }),
  )
  .map(([year, unit, sequence]) => certificateNumber(year, String(unit), sequence))
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('the number of a certificate', () => {
  it('is short, can be typed, and says year, unit and running number', () => {
    expect(certificateNumber(2026, '140400', 1)).toMatch(/^CSC2026-140400-0001-[0-9A-Y]$/)
    expect(certificateNumber(2026, '140400', 12_345)).toMatch(/^CSC2026-140400-12345-[0-9A-Y]$/)
    expect(() => certificateNumber(2026, '1404', 1)).toThrow(RangeError)
    expect(() => certificateNumber(2026, '140400', 0)).toThrow(RangeError)
  })

  it('is read as typed: lower case, full width, without hyphens, with spaces', () => {
    const number = certificateNumber(2026, '140400', 7)
    for (const typed of [number.toLowerCase(), number.replace(/-/g, ''), ` ${number.replace(/-/g, ' ')} `])
      expect(readCertificateNumber(typed)).toBe(number)
    expect(
      readCertificateNumber(number.replace(/[0-9]/g, digit => String.fromCharCode(0xff10 + Number(digit)))),
    ).toBe(number)
  })

  it('catches every single wrong sign', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...signs), (number, at, sign) => {
        const plain = number.replace(/-/g, '')
        const place = 3 + (at % (plain.length - 3))
        fc.pre(plain[place] !== sign)
        expect(readCertificateNumber(plain.slice(0, place) + sign + plain.slice(place + 1))).toBeNull()
      }),
    )
  })

  it('catches every swap of two neighbours, and gives no two places one number', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, at) => {
        const plain = number.replace(/-/g, '')
        const place = 3 + (at % (plain.length - 4))
        fc.pre(plain[place] !== plain[place + 1])
        const swapped = plain.slice(0, place) + plain[place + 1] + plain[place] + plain.slice(place + 2)
        expect(readCertificateNumber(swapped)).toBeNull()
        expect(readCertificateNumber(number)).toBe(number)
      }),
    )
  })

  it('refuses anything else', () => {
    for (const typed of ['', '0001', 'CSC2026-140400-0001', 'XYZ2026-140400-0001-A', '证书'])
      expect(readCertificateNumber(typed)).toBeNull()
    expect(chineseDate('2026-08-05')).toBe('2026年8月5日')
  })
})
