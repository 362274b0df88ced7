import type { Field } from './field'

const project = { step: 'project', optional: true, more: true } as const
const judged = '评委会看到这一段；请勿写涉密内容'
const unjudged = '用于融资对接，不作为参赛条件'

/** What may be added about the project in step ③ and the contact in step ④; no notice asks for it. */
export const PROJECT_MORE_FIELDS: readonly Field[] = [
  {
    ...project,
    id: 'coreTechnology',
    kind: 'paragraph',
    label: '核心技术',
    example: '用了什么技术，先进在哪里，谁研发的',
    why: judged,
    max: 1000,
  },
  {
    ...project,
    id: 'businessModel',
    kind: 'paragraph',
    label: '商业模式',
    example: '客户是谁，怎样收费，怎样卖出去',
    why: judged,
    max: 1000,
  },
  {
    ...project,
    id: 'marketAnalysis',
    kind: 'paragraph',
    label: '市场分析',
    example: '市场有多大，有哪些同行，数据从哪里来',
    why: judged,
    max: 1000,
  },
  {
    ...project,
    id: 'advantages',
    kind: 'paragraph',
    label: '竞争优势',
    example: '和同行相比强在哪里',
    why: judged,
    max: 1000,
  },
  {
    ...project,
    id: 'financingAmount',
    kind: 'amount',
    label: '融资需求（万元）',
    example: '没有融资需求就空着，如 300',
    why: unjudged,
  },
  {
    ...project,
    id: 'financingMethods',
    kind: 'choices',
    label: '融资方式',
    options: ['股权融资', '债权融资', '其他方式'].map(name => ({ value: name, label: name })),
  },
  {
    ...project,
    id: 'financingShare',
    kind: 'percent',
    label: '出让股份比例（%）',
    example: '股权融资才填，如 10',
  },
  {
    ...project,
    id: 'financingUse',
    kind: 'paragraph',
    label: '融资用途',
    example: '如 建设中试线、补充流动资金',
    max: 300,
  },
  {
    ...project,
    id: 'financingHistory',
    kind: 'paragraph',
    label: '融资经历',
    example: '哪一年、多少金额、投资方是谁',
    max: 500,
  },
  {
    id: 'contactEmail',
    step: 'team',
    optional: true,
    more: true,
    kind: 'email',
    label: '联系人邮箱',
    example: '接收较大的文件时用',
    why: '加密保存，名单公开时不显示',
    max: 100,
  },
]
