import {
  type EnterpriseSize,
  enterpriseSize,
  SIZE_FIGURE_NAMES,
  type SizeFinding,
} from '../../enterprise-size'
import { SIZE_STANDARD_2011, type SizeFigure } from '../../enterprise-size-standard'
import { type Answer, type Comparison, type Criterion, fail, manual, pass, unknown } from '../criterion'
import type { CompanyFacts, FactId } from '../facts'
import { tenThousandYuan } from '../wording'

const RANK: Readonly<Record<EnterpriseSize, number>> = { micro: 0, small: 1, medium: 2, large: 3 }
const NAMES: Readonly<Record<EnterpriseSize, string>> = {
  micro: '微型',
  small: '小型',
  medium: '中型',
  large: '大型',
}
const FIELDS: Readonly<Record<SizeFigure, FactId>> = {
  employees: 'company.headcount',
  revenue: 'company.revenue',
  assets: 'company.assets',
}

/** Not larger than `largest` by 《中小企业划型标准规定》; decided early when the figures at hand already decide it. */
export const notTooLarge: Criterion<'enterprise-size'> = (params, facts) => {
  const company = facts.company ?? {}
  if (company.industryCode === undefined) {
    return unknown('还没有填写所属行业，无法划型。', ['company.industryCode'], '请选择国民经济行业')
  }
  const finding = enterpriseSize(company.industryCode, figuresOf(company))
  if (finding.outcome === 'manual') return manual(`划型由审核人核查：${finding.reason}`)
  const possible = finding.outcome === 'unknown' ? finding.possible : [finding.outcome]
  const tooLarge = possible.filter(size => RANK[size] > RANK[params.largest])
  const compared = comparisonsAbove(finding.evidence, RANK[params.largest])
  if (tooLarge.length === 0) return pass(`按您填的数据属于${names(possible)}企业。`, { compared })
  if (tooLarge.length === possible.length) {
    return fail(`按您填的数据属于${names(possible)}企业，不是中小微企业。`, {
      compared,
      nextStep: '请核对行业、人员、收入和资产数据',
    })
  }
  return missingFigures(finding, compared)
}

function missingFigures(finding: SizeFinding, compared: Comparison[]): Answer {
  const missing = finding.outcome === 'unknown' ? finding.missing : []
  const figures = missing.map(figure => SIZE_FIGURE_NAMES[figure]).join('、')
  const fields = missing.map(figure => FIELDS[figure])
  return unknown(`资料不足，还不能划型：缺${figures}。`, fields, `请补充${figures}`, { compared })
}

function figuresOf(company: CompanyFacts) {
  return { employees: company.headcount, revenue: company.revenue, assets: company.assets }
}

function names(sizes: readonly EnterpriseSize[]): string {
  return sizes.map(size => NAMES[size]).join('或')
}

type Evidence = Exclude<SizeFinding, { outcome: 'manual' }>['evidence']

/** Only the bounds of the first size that is too large: they are what decides. */
function comparisonsAbove(evidence: Evidence, rank: number): Comparison[] {
  const rows = evidence.comparisons
    .filter(row => RANK[row.size] === rank + 1)
    .map(row => ({
      label: `${evidence.industry} · ${SIZE_FIGURE_NAMES[row.figure]}`,
      value: row.value === null ? '未填写' : quantity(row.figure, row.value),
      against: `${NAMES[row.size]}须达到${quantity(row.figure, row.atLeast)}`,
    }))
  const standard = `《${evidence.standard}》${evidence.documentNumber}`
  return [...rows, { label: '划型依据', value: standard, against: SIZE_STANDARD_2011.unverified[0] ?? '' }]
}

function quantity(figure: SizeFigure, value: number): string {
  return figure === 'employees' ? `${value}人` : tenThousandYuan(value)
}
