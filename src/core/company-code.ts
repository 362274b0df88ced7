/** The 31 signs of GB 32100-2015; a sign's value is its place. I, O, S, V and Z never occur. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type CompanyCodeProblem = 'length' | 'characters' | 'organisation-check-digit' | 'check-digit'

export type CompanyCodeCheck =
  | {
      ok: true
      /** The 18 signs, upper case, half width, no spaces. */
      code: string
      /** Digits 3–8: where the code was issued, which is not where the company sits (facts §2). */
      registrationAuthority: string
    }
  | { ok: false; problem: CompanyCodeProblem; message: string }

/** Checks a 统一社会信用代码 as typed (full width, lower case and spaces are accepted); GB 32100-2015, GB 11714. */
export function checkCompanyCode(text: string): CompanyCodeCheck {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (code.length !== 18) {
    return refuse('length', `统一社会信用代码是 18 位，您填了 ${code.length} 位，请核对。`)
  }
  const stray = [...code].findIndex((sign, i) =>
    isRegionDigit(i) ? !/\d/.test(sign) : !SIGNS.includes(sign),
  )
  if (stray >= 0) return refuse('characters', strayMessage(stray))
  if (code[16] !== organisationCheckDigit(code.slice(8, 16))) {
    return refuse('organisation-check-digit', '第 9 至 17 位对不上校验位，请对照营业执照核对。')
  }
  if (code[17] !== codeCheckDigit(code.slice(0, 17))) {
    return refuse('check-digit', '代码对不上校验位，请对照营业执照逐位核对。')
  }
  return { ok: true, code, registrationAuthority: code.slice(2, 8) }
}

/**
 * Completes a code from its first 8 signs (authority, kind, region) and the 8 signs of the organisation's own number.
 * For invented companies; throws RangeError on signs outside the standard.
 */
export function withCheckDigits(first8: string, body8: string): string {
  if (
    first8.length !== 8 ||
    body8.length !== 8 ||
    [...first8, ...body8].some(sign => !SIGNS.includes(sign))
  ) {
    throw new RangeError('company code parts must be 8 signs each')
  }
  const first17 = first8 + body8 + organisationCheckDigit(body8)
  return first17 + codeCheckDigit(first17)
}

function codeCheckDigit(first17: string): string {
  const sum = CODE_WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(first17[i]!), 0)
  return SIGNS[(31 - (sum % 31)) % 31]!
}

/** GB 11714: letters count A=10 … Z=35, not by their place among the 31 signs. */
function organisationCheckDigit(body8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(body8[i]!, 36),
    0,
  )
  const digit = 11 - (sum % 11)
  return digit === 11 ? '0' : digit === 10 ? 'X' : String(digit)
}

function isRegionDigit(index: number): boolean {
  return index >= 2 && index < 8
}

function strayMessage(index: number): string {
  return isRegionDigit(index)
    ? `第 ${index + 1} 位应是数字，请核对。`
    : `第 ${index + 1} 位不能用这个字符（代码里没有 I、O、S、V、Z）。`
}

function refuse(problem: CompanyCodeProblem, message: string): CompanyCodeCheck {
  return { ok: false, problem, message }
}
