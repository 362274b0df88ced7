import { PROOF, told } from './proofs'
import type { Row } from './row'

/** JZ25-01…20 and how each is carried. */
export const JINZHONG_2025_ROWS: readonly Row[] = [
  {
    id: 'JZ25-01',
    quote:
      '各县（区、市）工信局、转型综改促进中心，开发区经济运行部、产业链发展促进部，各级小微企业双创（示范）基地、各高等院校',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.byCounty],
    note: '按县区统计；基地、高校没有单独的账号。',
  },
  {
    id: 'JZ25-02',
    quote: '或区域赛官网注册报名',
    kinds: ['role'],
    way: 'enforced',
    proof: [told('jinzhong-2025', 'JZ25-02: two doors, one of them used; two are merged by a person')],
  },
  {
    id: 'JZ25-03',
    quote: '近三年“创客中国”山西省中小企业创新创业大赛中获奖项目不得再次报名',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('jinzhong-2025', 'JZ25-03: provincial prizes of 2022 to 2024 refuse'), PROOF.bothRecords],
  },
  {
    id: 'JZ25-04',
    quote: '报名截止日期为2025年7月10日',
    kinds: ['schedule'],
    way: 'enforced',
    proof: [told('jinzhong-2025', 'JZ25-04: 10 July 2025 is the last day, to its end')],
  },
  {
    id: 'JZ25-05',
    quote: '2025年7月30日前（具体时间及地点另行通知）',
    kinds: ['schedule', 'notification'],
    way: 'computed',
    proof: [
      told('terms', 'JZ25-05: the contest is over by 30 July 2025, its day still to be told'),
      PROOF.announcement,
    ],
  },
  {
    id: 'JZ25-06',
    quote: '在晋中市内注册，符合《中小企业划型标准规定》的中小微企业',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('jinzhong-2025', 'JZ25-06: registered in 晋中, and not large')],
  },
  {
    id: 'JZ25-07',
    quote: '参赛项目知识产权须隶属于报名企业',
    kinds: ['eligibility-declared', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told(
        'jinzhong-2025',
        'JZ25-07: on the market, own intellectual property of the company, no serious record',
      ),
    ],
  },
  {
    id: 'JZ25-08',
    quote: '初创企业：在晋中市内注册且注册时间不满 2年',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('jinzhong-2025', 'JZ25-08: a startup of 晋中, founded since 1 January 2023, not large'),
      told('jinzhong-2025', 'JZ25-08: 创业组 is for startups and makers of every kind'),
    ],
  },
  {
    id: 'JZ25-09',
    quote: '同一人员不得作为多个团队核心成员参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('jinzhong-2025', 'JZ25-09: law-abiding makers, none in two teams; an eighth name with a reason'),
      told('jinzhong-2025', 'JZ25-09: a member of a startup who is in a team too is looked at'),
    ],
  },
  {
    id: 'JZ25-10',
    quote: '知识产权归属初创企业或创客团队核心成员',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [
      told(
        'jinzhong-2025',
        'JZ25-10: a team’s intellectual property belongs to its core members, without a dispute',
      ),
      told(
        'jinzhong-2025',
        'JZ25-10: a startup’s intellectual property belongs to it or to its core members',
      ),
    ],
  },
  {
    id: 'JZ25-11',
    quote: '初创企业存在严重失信记录、创客团队成员被列为失信名单的不得参赛',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('jinzhong-2025', 'JZ25-11: a serious record refuses a startup'),
      told('jinzhong-2025', 'JZ25-11: any dishonesty of any member refuses a team'),
    ],
  },
  {
    id: 'JZ25-12',
    quote: '同一企业的同一项目或相似项目不可重复报名参赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told('jinzhong-2025', 'JZ25-12: a similar project of the same company is ruled on by a person'),
      PROOF.ruling,
    ],
  },
  {
    id: 'JZ25-13',
    quote: '近三年入围全国企业组500强或创客组100强的项目不得参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('jinzhong-2025', 'JZ25-13: 500强 and 100强 of 2022 to 2024 refuse'), PROOF.listBook],
  },
  {
    id: 'JZ25-14',
    quote: '增强保密意识，严格项目信息公开审查',
    kinds: ['eligibility-declared', 'eligibility-manual', 'service'],
    way: 'enforced',
    proof: [
      told('jinzhong-2025', 'JZ25-14: a self-check for secrets and no plagiarism, by declaration'),
      PROOF.rejected,
    ],
  },
  {
    id: 'JZ25-15',
    quote: '特别是开发区、榆次区、太谷区要加强与驻地高等院校对接协调，积极鼓励高等院校内创客团队报名',
    kinds: ['service'],
    way: 'recorded',
    proof: [
      PROOF.byCounty,
      told('terms', 'JZ25-15: 榆次区 and 太谷区 are counties that applications are counted by'),
    ],
  },
  {
    id: 'JZ25-16',
    quote: '禁止向企业摊派、乱收费',
    kinds: ['service'],
    way: 'computed',
    proof: [told('terms', 'nothing is charged, by the clause that says so: %s %s')],
  },
  {
    id: 'JZ25-17',
    quote:
      '要确定一名联络员，负责统计本辖区（含小微企业基地）参赛企业、创客报名信息，报市工信局中小企业科备案',
    kinds: ['role', 'export-form'],
    way: 'recorded',
    proof: [PROOF.countyFiled, PROOF.oneLiaison],
  },
  {
    id: 'JZ25-18',
    quote: '所属地区',
    kinds: ['export-form'],
    way: 'exported',
    proof: [
      told('forms', 'JZ25-18: a row of the nine columns of 附件2, with its county and liaison'),
      told('terms', 'JZ25-18: the nine columns of 附件2, in order'),
      PROOF.formWorkbook,
    ],
  },
  {
    id: 'JZ25-19',
    quote: null,
    kinds: ['award', 'scoring'],
    way: 'shown',
    proof: [
      told('terms', 'JZ25-19: awards, quota, scoring and publicity are 本届通知未规定, nothing is filled in'),
    ],
    open: ['奖项', '评分规则', '公示', '推荐名额'],
    note: '通知没有这些内容，没有原文可引。',
  },
  {
    id: 'JZ25-20',
    quote: '公开类型：主动公开',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
]
