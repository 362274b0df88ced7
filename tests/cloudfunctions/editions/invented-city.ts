import type { Clause, Edition } from '../../../src/core/edition'
import type { EditionDocument } from '../../../src/core/edition-document'

const texts = {
  'YS26-01': '演示市2026年中小企业创新创业大赛面向全市企业公开报名。',
  'YS26-02': '报名截止时间为2026年7月20日。',
  'YS26-03': '参赛企业须在演示市内注册。',
  'YS26-04': '企业成立时间不早于2020年1月1日。',
  'YS26-05': '决赛于2026年8月10日前完成，采取现场路演方式。',
  'YS26-06': '报名网址为https://demo.example.cn。',
}

const clause = (id: keyof typeof texts): Clause => ({
  ...{ id, document: 'yanshi-2026', heading: id.slice(-1), text: texts[id], use: 'enforced' },
})

const shared = { groups: ['enterprise'], hard: true, inheritance: 'own' } as const

const edition: Edition = {
  slug: 'yanshi-2026',
  name: '2026年演示市中小企业创新创业大赛（演示）',
  sponsorTitle: null,
  documentNumber: '演工信〔2026〕1号',
  issuer: '演示市工业和信息化局',
  issuedOn: '2026-05-01',
  year: 2026,
  level: 'city',
  parent: null,
  province: { code: '990000', name: '演示省' },
  city: { code: '990100', name: '演示市' },
  counties: [{ code: '990102', name: '演示区' }],
  groups: [{ id: 'enterprise', name: '企业组', subjects: ['company'], subtypes: [], clause: 'YS26-01' }],
  tracks: [],
  timetable: [
    {
      ...{ id: 'registration', name: '报名', kind: 'registration', by: '2026-07-20' },
      ...{ tentative: false, clause: 'YS26-02' },
    },
    { id: 'final', name: '决赛', kind: 'final', by: '2026-08-10', tentative: false, clause: 'YS26-05' },
  ],
  registration: {
    ...{ opensOn: null, deadline: '2026-07-20', clause: 'YS26-02' },
    ...{ officialSite: 'https://demo.example.cn', siteClause: 'YS26-06', channels: [], officialSteps: [] },
  },
  requirements: [
    {
      ...{ id: 'in-time', title: '在截止日期前提交', clause: 'YS26-02', ...shared },
      check: { name: 'submitted-in-time', params: { deadline: '2026-07-20' } },
    },
    {
      ...{ id: 'place', title: '企业在演示市内注册', clause: 'YS26-03', ...shared },
      check: {
        name: 'registered-place',
        params: { scope: 'city', regionCode: '990100', regionName: '演示市' },
      },
    },
    {
      ...{ id: 'founded', title: '成立日期符合要求', clause: 'YS26-04', ...shared },
      check: {
        name: 'founded-since',
        params: { since: '2020-01-01', underYears: 7, asOf: '2026-07-20' },
      },
    },
  ],
  attachments: 'not-stated',
  stages: [
    {
      ...{ id: 'final', name: '决赛', kind: 'roadshow', optional: false, groups: ['enterprise'] },
      ...{ by: '2026-08-10', advance: 'not-stated', direct: [], times: 'not-stated', panels: 'not-stated' },
      clause: 'YS26-05',
    },
  ],
  awards: 'not-stated',
  publicity: 'not-stated',
  scoring: { rubrics: 'not-stated', form: 'not-stated', result: 'not-stated', veto: null, obligations: [] },
  recommendation: 'not-stated',
  certificateNames: 'not-stated',
  industryFields: 'not-stated',
  contests: [],
  contacts: 'not-stated',
  fee: null,
  notStated: [
    ['报名开始', '本届通知未规定报名从哪一天开始。'],
    ['收费', '本届通知未规定是否收费。'],
    ['附件材料', '本届通知未规定附件材料。'],
    ['展示时间', '本届通知未规定展示时间。'],
    ['评委人数', '本届通知未规定评委人数。'],
    ['评分规则', '本届通知未规定评分规则、评审形式和成绩构成。'],
    ['奖项', '本届通知未规定奖项。'],
    ['公示', '本届通知未规定公示。'],
    ['推荐', '本届通知未规定推荐。'],
    ['证书署名', '本届通知未规定证书署名。'],
    ['领域', '本届通知未规定领域。'],
    ['联系方式', '本届通知未规定联系方式。'],
  ].map(([topic, sentence]) => ({ topic: topic!, sentence: sentence! })),
}

/** A complete edition of a city that does not exist, with its own short notice; `change` edits a copy. */
export function inventedCity(change: (document: EditionDocument) => EditionDocument = d => d): string {
  const ids = Object.keys(texts) as (keyof typeof texts)[]
  const notice = Object.values(texts).join('\n')
  const document = { format: 'csc-edition-1', edition, clauses: ids.map(clause), notice } as const
  return JSON.stringify(change(structuredClone(document)))
}

/** The same with some fields of the edition replaced. */
export function inventedEdition(over: Partial<Edition>): string {
  return inventedCity(document => ({ ...document, edition: { ...document.edition, ...over } }))
}
