import type { QuotaBody, QuotaLineView } from '../../../src/contract/views/quota-plans'
import type { Fraction } from '../../../src/core/fraction'

const fraction = (value: Fraction | null) => (value === null ? '' : `${value[0]}/${value[1]}`)
const place = (line: QuotaLineView) => (line.place === null ? '' : String(line.place))
const bounds = ({ floor, cap }: QuotaLineView) =>
  [floor > 0 && `保底${floor}`, cap !== null && `封顶${cap}`].filter(Boolean).join(' ')
const heldText = ({ held }: QuotaLineView) =>
  held === 'floor' ? '（保底）' : held === 'cap' ? '（封顶）' : ''

type Column = readonly [heading: string, cell: (line: QuotaLineView) => string]

const byMethod: Readonly<Record<QuotaBody['method'], readonly Column[]>> = {
  'largest-remainder': [
    ['精确份额', line => `${fraction(line.share)}${heldText(line)}`],
    ['小数', line => line.decimal],
    ['整数部分', line => String(line.whole)],
    ['余数', line => fraction(line.remainder)],
    ['余数位次', place],
    ['余数得席', line => String(line.extra)],
  ],
  'sainte-lague': [
    ['精确份额', line => fraction(line.share)],
    ['小数', line => line.decimal],
    ['末席的商', line => fraction(line.lastQuotient)],
    ['下一席的商', line => fraction(line.nextQuotient)],
    ['下一席次序', place],
  ],
}

/** The sheet that explains every seat as cells, line by line and 合计 at the end. */
export function explainedRows({ method, lines }: Pick<QuotaBody, 'method' | 'lines'>): {
  columns: string[]
  rows: string[][]
} {
  const own = byMethod[method]
  const sum = (of: (line: QuotaLineView) => number) => String(lines.reduce((all, line) => all + of(line), 0))
  return {
    columns: ['推荐单位', '报名数', '数字来源', '保底封顶', ...own.map(([heading]) => heading), '名额'],
    rows: [
      ...lines.map(line => [
        ...[line.name, String(line.count), line.basis, bounds(line)],
        ...own.map(([, cell]) => cell(line)),
        String(line.seats),
      ]),
      ['合计', sum(line => line.count), '', '', ...own.map(() => ''), sum(line => line.seats)],
    ],
  }
}
