import { describe, expect, it } from 'vitest'
import { checkIdentityNumber } from '../../src/core/identity-number'

describe('checkIdentityNumber', () => {
  it.each([
    ['11010519491231002X', '1949-12-31'],
    ['440524188001010014', '1880-01-01'],
    [' 11010519491231002ｘ ', '1949-12-31'],
  ])('accepts %s', (typed, birthDate) => {
    expect(checkIdentityNumber(typed)).toMatchObject({ ok: true, birthDate })
  })

  it.each([
    ['11010519491231002', 'length'],
    ['110105194912310021X', 'length'],
    ['1101051949123100X2', 'characters'],
    ['01010519491231002X', 'characters'],
    ['11010519490231002X', 'date'],
    ['11010519491301002X', 'date'],
    ['110105194912310021', 'check-digit'],
    ['11010519491231003X', 'check-digit'],
  ])('refuses %s: %s', (typed, problem) => {
    const check = checkIdentityNumber(typed)
    expect(check).toMatchObject({ ok: false, problem })
    expect(check.ok ? '' : check.message).not.toContain(typed)
  })
})
