import type { Field } from './field'

const shared = { step: 'identity', optional: true, more: true, show: { subjects: ['company'] } } as const

/** What a company may add in step ②; no notice asks for it. */
export const COMPANY_MORE_FIELDS: readonly Field[] = [
  {
    ...shared,
    id: 'address',
    kind: 'text',
    label: '住所地址',
    example: '与营业执照一致',
    why: '对接服务和寄送证书时用',
    max: 100,
  },
  {
    ...shared,
    id: 'registeredCapital',
    kind: 'amount',
    label: '注册资本（万元）',
    example: '与营业执照一致，如 500',
  },
  {
    ...shared,
    id: 'qualifications',
    kind: 'choices',
    label: '企业资质',
    example: '已经认定的都选上',
    why: '只作统计和对接，不影响能否参赛',
    options: [
      { value: 'none', label: '没有' },
      ...['专精特新中小企业', '专精特新“小巨人”企业', '高新技术企业'].map(name => ({
        value: name,
        label: name,
      })),
    ],
  },
  {
    ...shared,
    id: 'priorRevenue',
    kind: 'amount',
    label: '再上一年营业收入（万元）',
    example: '上一会计年度的前一年，如 980',
  },
  {
    ...shared,
    id: 'profit',
    kind: 'profit',
    label: '上年利润总额（万元）',
    example: '亏损填负数，如 -35.2',
  },
  {
    ...shared,
    id: 'priorProfit',
    kind: 'profit',
    label: '再上一年利润总额（万元）',
    example: '亏损填负数，如 -35.2',
  },
  {
    ...shared,
    id: 'research',
    kind: 'amount',
    label: '上年研发投入（万元）',
    example: '上一会计年度，如 120',
  },
  {
    ...shared,
    id: 'priorResearch',
    kind: 'amount',
    label: '再上一年研发投入（万元）',
    example: '上一会计年度的前一年，如 95',
  },
]
