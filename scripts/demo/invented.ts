import { withCheckDigits } from '../../src/core/company-code'
import { between, oneOf } from './seeded-random'

/**
 * A company code with right check digits whose organisation number (YYYYY…) nobody is given; 91 1404 00: registered
 * with the city's authority.
 */
export function inventedCompanyCode(place: number): string {
  return withCheckDigits('91140400', `YYYYY${String(place).padStart(3, '0')}`)
}

/** A mobile number of the 169 segment, which no operator gives out. */
export function inventedPhone(place: number): string {
  return `169${String(place).padStart(8, '0')}`
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * An identity number with a right check digit that no person has: 140400 is the city itself, people are registered
 * with its counties.
 */
export function inventedIdentity(random: () => number, order: number): string {
  const birth = `${between(random, 1975, 2003)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`
  const first17 = `140400${birth}${String(order).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return first17 + '10X98765432'[sum % 11]
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗']
const digits = [...'一二三四五六七八九']

/** A person's name that shows it is made up: 王演三. */
export function inventedName(random: () => number): string {
  return `${oneOf(random, surnames)}演${oneOf(random, digits)}`
}

const two = (value: number) => String(value).padStart(2, '0')
