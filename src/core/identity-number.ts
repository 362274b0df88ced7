const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

export type IdentityNumberProblem = 'length' | 'characters' | 'date' | 'check-digit'

export type IdentityNumberCheck =
  | {
      ok: true
      /** The 18 signs, half width, upper-case X, no spaces. */
      number: string
      /** Civil date 'YYYY-MM-DD'; only that it exists is checked (the standard's own sample was born in 1880). */
      birthDate: string
    }
  | { ok: false; problem: IdentityNumberProblem; message: string }

/** Checks a 公民身份号码 or residence-permit number as typed; GB 11643-1999. */
export function checkIdentityNumber(text: string): IdentityNumberCheck {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (number.length !== 18) return refuse('length', `身份证号是 18 位，您填了 ${number.length} 位，请核对。`)
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) {
    return refuse('characters', '身份证号前 17 位是数字，末位是数字或 X。')
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!dateExists(birthDate)) return refuse('date', '身份证号里的出生日期不存在，请核对。')
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  if (number[17] !== CHECK_SIGNS[sum % 11]) return refuse('check-digit', '身份证号对不上校验位，请逐位核对。')
  return { ok: true, number, birthDate }
}

function dateExists(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}

function refuse(problem: IdentityNumberProblem, message: string): IdentityNumberCheck {
  return { ok: false, problem, message }
}
