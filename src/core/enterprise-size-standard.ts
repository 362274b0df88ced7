export type SizeFigure = 'employees' | 'revenue' | 'assets'

/** Inclusive lower bounds: persons, and integer yuan for revenue and assets. */
export type SizeBounds = Readonly<Partial<Record<SizeFigure, number>>>

/** One line of the standard; `prefixes` are GB/T 4754-2017 codes without the letter, the longest match wins. */
export interface SizeIndustry {
  id: string
  name: string
  prefixes: readonly string[]
  large: SizeBounds
  medium: SizeBounds
  small: SizeBounds
}

/** A version of 《中小企业划型标准规定》 as data. */
export interface SizeStandard {
  id: string
  title: string
  documentNumber: string
  industries: readonly SizeIndustry[]
  /** Industries the standard does not cover or our mapping cannot decide: a person decides, for this reason. */
  manual: readonly { prefixes: readonly string[]; reason: string }[]
  /** Parts not checked against an official text; shown wherever a size is shown. */
  unverified: readonly string[]
}

const FIGURES: Readonly<Record<string, { figure: SizeFigure; unit: number }>> = {
  E: { figure: 'employees', unit: 1 },
  R: { figure: 'revenue', unit: 10_000 },
  A: { figure: 'assets', unit: 10_000 },
}

/** 工信部联企业〔2011〕300号 as printed: E 从业人员 (人), R 营业收入, A 资产总额 (万元). */
export const SIZE_STANDARD_2011: SizeStandard = {
  id: '2011-300',
  title: '中小企业划型标准规定',
  documentNumber: '工信部联企业〔2011〕300号',
  industries: [
    line('agriculture', '农、林、牧、渔业', '01-04', 'R', '20000', '500', '50'),
    line('industry', '工业', '06-46', 'E;R', '1000;40000', '300;2000', '20;300'),
    line('construction', '建筑业', '47-50', 'R;A', '80000;80000', '6000;5000', '300;300'),
    line('wholesale', '批发业', '51', 'E;R', '200;40000', '20;5000', '5;1000'),
    line('retail', '零售业', '52', 'E;R', '300;20000', '50;500', '10;100'),
    line('transport', '交通运输业', '54-58,591', 'E;R', '1000;30000', '300;3000', '20;200'),
    line('storage', '仓储业', '592,593,594,595,596,599', 'E;R', '200;30000', '100;1000', '20;100'),
    line('post', '邮政业', '60', 'E;R', '1000;30000', '300;2000', '20;100'),
    line('lodging', '住宿业', '61', 'E;R', '300;10000', '100;2000', '10;100'),
    line('catering', '餐饮业', '62', 'E;R', '300;10000', '100;2000', '10;100'),
    line('information', '信息传输业', '63-64', 'E;R', '2000;100000', '100;1000', '10;100'),
    line('software', '软件和信息技术服务业', '65', 'E;R', '300;10000', '100;1000', '10;50'),
    line('real-estate', '房地产开发经营', '701', 'R;A', '200000;10000', '1000;5000', '100;2000'),
    line('property', '物业管理', '702', 'E;R', '1000;5000', '300;1000', '100;500'),
    line('business', '租赁和商务服务业', '71-72', 'E;A', '300;120000', '100;8000', '10;100'),
    line('other', '其他未列明行业', '73-82,85-90', 'E', '300', '100', '10'),
  ],
  manual: [
    { prefixes: prefixes('05'), reason: '农林牧渔专业及辅助性活动是否适用须人工确认。' },
    { prefixes: prefixes('53'), reason: '铁路运输业不在划型标准的交通运输业之内，由人工确认。' },
    { prefixes: prefixes('59'), reason: '请细到中类：装卸搬运与仓储的标准不同。' },
    { prefixes: prefixes('66-69'), reason: '金融业另有《金融业企业划型标准规定》，由人工确认。' },
    { prefixes: prefixes('70'), reason: '房地产业请细到中类；中介、租赁等由人工确认。' },
    { prefixes: prefixes('83-84,91-97'), reason: '该行业不在划型标准的行业表内，由人工确认。' },
  ],
  unverified: [
    '行业代码与划型行业的对应按 GB/T 4754-2017 和统计划分办法推定，未核对官方对照表。',
    '其他未列明行业的微型界限按体例推定。',
  ],
}

function line(
  id: string,
  name: string,
  codes: string,
  figures: string,
  large: string,
  medium: string,
  small: string,
): SizeIndustry {
  const bounds = (row: string): SizeBounds => {
    const numbers = row.split(';').map(Number)
    return Object.fromEntries(
      figures.split(';').map((key, i) => [FIGURES[key]!.figure, numbers[i]! * FIGURES[key]!.unit]),
    )
  }
  return {
    id,
    name,
    prefixes: prefixes(codes),
    large: bounds(large),
    medium: bounds(medium),
    small: bounds(small),
  }
}

/** '06-08,591' → 06, 07, 08, 591. */
function prefixes(spec: string): string[] {
  return spec.split(',').flatMap(part => {
    const [from, to] = part.split('-')
    if (to === undefined) return [part]
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
      String(Number(from) + i).padStart(2, '0'),
    )
  })
}
