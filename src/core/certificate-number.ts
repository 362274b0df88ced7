import type { CivilDate } from './edition'

/** The 31 signs of GB 32100-2015 without its weights: I, O, S, V and Z never occur, so nothing is misread. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const PATTERN = /^CSC(\d{4})(\d{6})(\d{4,6})([0-9A-Y])$/

/**
 * The number of a certificate, such as CSC2026-140400-0001-K: year, GB/T 2260 code of the unit, running number,
 * check character. RangeError for parts that do not fit.
 */
export function certificateNumber(year: number, unit: string, sequence: number): string {
  const digits = `${year}${unit}${String(sequence).padStart(4, '0')}`
  if (!/^\d{14,16}$/.test(digits) || sequence < 1) throw new RangeError('parts of a certificate number')
  return `${certificatePrefix(year, unit)}${digits.slice(10)}-${checkSign(digits)}`
}

/** What the numbers of a unit and year begin with. */
export function certificatePrefix(year: number, unit: string): string {
  return `CSC${year}-${unit}-`
}

/**
 * A number as typed (full width, lower case, spaces and missing hyphens are accepted) in its printed form; null when
 * its check character does not fit, which every single wrong sign and every swap of neighbours causes.
 */
export function readCertificateNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\-‐-―−]/g, '')
    .toUpperCase()
  const [, year, unit, sequence, sign] = PATTERN.exec(plain) ?? []
  if (!year || !unit || !sequence || checkSign(`${year}${unit}${sequence}`) !== sign) return null
  return `CSC${year}-${unit}-${sequence}-${sign}`
}

/** Σ digit × 3^place mod 31, counted from the right: the weights of 30 neighbouring places all differ. */
function checkSign(digits: string): string {
  let sum = 0
  let weight = 3
  for (const digit of [...digits].reverse()) {
    sum = (sum + Number(digit) * weight) % 31
    weight = (weight * 3) % 31
  }
  return SIGNS[(31 - sum) % 31]!
}

/** 2026年7月29日, as certificates and lists are dated. */
export function chineseDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
