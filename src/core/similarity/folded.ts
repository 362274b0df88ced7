/** A text as compared, and where each of its signs stands in the text as typed. */
export interface Folded {
  text: string
  /** Index in the typed text of each sign of `text`, and behind the last one its length. */
  at: readonly number[]
}

const meaningless = /[\s\p{P}\p{S}\p{C}]/u

/** What became of signs met before: texts use few different ones. */
const known = new Map<string, string>()

function plain(sign: string): string {
  let plainSign = known.get(sign)
  if (plainSign === undefined) {
    plainSign = [...sign.normalize('NFKC').toUpperCase()].filter(each => !meaningless.test(each)).join('')
    known.set(sign, plainSign)
  }
  return plainSign
}

/** Full and half width and letter case made alike, spaces and punctuation left out. */
export function folded(typed: string): Folded {
  let text = ''
  const at: number[] = []
  let index = 0
  for (const sign of typed) {
    const added = plain(sign)
    text += added
    for (let unit = 0; unit < added.length; unit++) at.push(index)
    index += sign.length
  }
  at.push(typed.length)
  return { text, at }
}

/**
 * A patent or registration number as compared: letters and digits only, without ZL or CN in front and without the check
 * sign of a patent number, which is often left out; null for what is no number (无, 申请中).
 */
export function comparableNumber(typed: string): string | null {
  const signs = folded(typed).text.replace(/[^0-9A-Z]/g, '')
  const number = signs.replace(/^(ZL|CN)(?=\d{8})/, '').replace(/^((?:19|20)\d{10})[\dX]$/, '$1')
  return number.length < 6 || !/\d{4}/.test(number) || /^(.)\1*$/.test(number) ? null : number
}
