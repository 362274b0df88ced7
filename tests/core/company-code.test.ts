import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCompanyCode, withCheckDigits } from '../../src/core/company-code'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const sign = fc.constantFrom(...SIGNS)
const madeUp = fc
  .tuple(sign, sign, fc.integer({ min: 110000, max: 659999 }), fc.array(sign, { minLength: 8, maxLength: 8 }))
  .map(([authority, kind, region, body]) => withCheckDigits(`${authority}${kind}${region}`, body.join('')))

describe('checkCompanyCode', () => {
  it.each([
    '91350100M000100Y43',
    '914403001922038216',
    '91440300708461136T',
    '91100000100003962T',
    '91110000710926094P',
    '91440300192317458F',
    '91140000110114391W',
    '12100000400000624D',
    '12100000400002259P',
  ])('accepts %s', code => {
    expect(checkCompanyCode(code)).toEqual({ ok: true, code, registrationAuthority: code.slice(2, 8) })
  })

  it('accepts full width, lower case and spaces', () => {
    expect(checkCompanyCode(' ９１350100 m000100y43　')).toMatchObject({
      ok: true,
      code: '91350100M000100Y43',
    })
  })

  it.each([
    ['', 'length', '您填了 0 位'],
    ['91350100M000100Y4', 'length', '您填了 17 位'],
    ['91350100M000100Y433', 'length', '您填了 19 位'],
    ['91350100M000100YO3', 'characters', '第 17 位'],
    ['I1350100M000100Y43', 'characters', '第 1 位'],
    ['9135010AM000100Y43', 'characters', '第 8 位应是数字'],
    ['91350100M000100Y4Z', 'characters', '第 18 位'],
    ['91350100M000100Y44', 'check-digit', '校验位'],
    ['91350100M000100Y53', 'organisation-check-digit', '第 9 至 17 位'],
    ['91350100M000101Y43', 'organisation-check-digit', '第 9 至 17 位'],
    ['91350101M000100Y43', 'check-digit', '校验位'],
  ])('refuses %s: %s', (code, problem, says) => {
    const check = checkCompanyCode(code)
    expect(check).toMatchObject({ ok: false, problem })
    expect(check.ok ? '' : check.message).toContain(says)
    expect(check.ok ? '' : check.message.length).toBeLessThanOrEqual(40)
  })

  it('accepts every code it completes and no code with one sign mistyped', () => {
    fc.assert(
      fc.property(madeUp, fc.nat(17), sign, (code, at, typed) => {
        expect(checkCompanyCode(code)).toMatchObject({ ok: true, code })
        fc.pre(code[at] !== typed)
        expect(checkCompanyCode(code.slice(0, at) + typed + code.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('completes only parts of 8 signs of the standard', () => {
    expect(withCheckDigits('91350100', 'M000100Y')).toBe('91350100M000100Y43')
    expect(() => withCheckDigits('9135010', 'M000100Y')).toThrow(RangeError)
    expect(() => withCheckDigits('91350100', 'M000100I')).toThrow(RangeError)
  })
})
