import { checkCompanyCode } from './company-code'

/**
 * A company's code from a spreadsheet's cell; null where it is empty or was refused. A code kept as a number has lost
 * its last digits, which nobody can guess back.
 */
export function readCodeCell(text: string, refuse: (reason: string) => void): string | null {
  if (text === '') return null
  if (/^\d(\.\d+)?e\+\d+$/i.test(text)) {
    refuse('这一格是数字格式，末几位已丢失，请设为文本格式后重填')
    return null
  }
  const checked = checkCompanyCode(text)
  if (checked.ok) return checked.code
  refuse(checked.message)
  return null
}
