import { describe, expect, it } from 'vitest'
import { databaseTrouble } from '../../cloudfunctions/shared/database/unavailable'

const coded = (code: string) => Object.assign(new Error('x'), { code })

describe('a failure of the database', () => {
  it.each([
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '53300',
    '57014',
    '40001',
    '40P01',
    'ECONNREFUSED',
    'ECONNRESET',
  ])('%s passes: the same call may be sent again', code => {
    expect(databaseTrouble(coded(code))).toBe('BUSY')
    expect(databaseTrouble(new Error('query failed', { cause: coded(code) }))).toBe('BUSY')
  })

  it('without a code is known by the words of the driver', () => {
    expect(databaseTrouble(new Error('Connection terminated unexpectedly'))).toBe('BUSY')
    expect(databaseTrouble(new Error('timeout exceeded when trying to connect'))).toBe('BUSY')
  })

  it('for want of disk is called so', () => {
    expect(databaseTrouble(new Error('query failed', { cause: coded('53100') }))).toBe('STORAGE_FULL')
  })

  it('that is our own mistake is not excused', () => {
    for (const code of ['23505', '42P01', '22P02', '42501', ''])
      expect(databaseTrouble(coded(code))).toBeNull()
    expect(databaseTrouble('text')).toBeNull()
  })
})
