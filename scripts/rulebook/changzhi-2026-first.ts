import { PROOF, told } from './proofs'
import type { Row } from './row'

/** CZ26-01…19 and how each is carried. */
export const CHANGZHI_2026_FIRST_HALF: readonly Row[] = [
  {
    id: 'CZ26-01',
    quote: '（晋工信企业字〔2026〕41号）要求',
    kinds: ['role'],
    way: 'computed',
    proof: [PROOF.inherited, PROOF.looserRefused],
  },
  {
    id: 'CZ26-02',
    quote: '本次大赛委托第三方单位具体承办',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.outlineOnly, PROOF.grantRole],
  },
  {
    id: 'CZ26-03',
    quote: '2026年7月10日前：完成大赛报名、宣传发动',
    kinds: ['schedule'],
    way: 'computed',
    proof: [PROOF.timetable],
  },
  {
    id: 'CZ26-04',
    quote: '2026年7月30日前：完成市级初赛、复赛',
    kinds: ['schedule'],
    way: 'computed',
    proof: [PROOF.timetable, PROOF.tighterDate],
  },
  {
    id: 'CZ26-05',
    quote: '2026年8月5日前：向省工信厅推荐参加省赛项目',
    kinds: ['schedule'],
    way: 'computed',
    proof: [PROOF.timetable, PROOF.lateList],
  },
  {
    id: 'CZ26-06',
    quote: '2026年9月10日前：省级决赛、总决赛及服务活动',
    kinds: ['schedule'],
    way: 'computed',
    proof: [PROOF.timetable],
  },
  {
    id: 'CZ26-07',
    quote: '2026年12月31日前：赛后系列服务',
    kinds: ['schedule', 'service'],
    way: 'computed',
    proof: [PROOF.timetable],
  },
  {
    id: 'CZ26-08',
    quote: '参赛分组：企业组、创业组',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-08: one of the two groups is chosen'),
      told('changzhi-2026', 'CZ26-08: 创业组 is for startups and makers of every kind'),
    ],
  },
  {
    id: 'CZ26-09',
    quote: '报名平台：大赛官网',
    kinds: ['role'],
    way: 'computed',
    proof: [PROOF.copyList, PROOF.officialNumbers],
  },
  {
    id: 'CZ26-10',
    quote: '报名截止：2026年7月10日',
    kinds: ['schedule'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-10: 10 July 2026 is the last day, to its end'),
      PROOF.inTime,
      PROOF.tooLate,
    ],
  },
  {
    id: 'CZ26-11',
    quote: '未注册报名不得参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-11: who is not registered on the official site does not compete'),
      PROOF.officialNumbers,
    ],
  },
  {
    id: 'CZ26-12',
    quote: '近三年省赛获奖项目不得重复报名',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-12: provincial prizes of the three years before refuse'),
      PROOF.exactHit,
      PROOF.bothRecords,
    ],
  },
  {
    id: 'CZ26-13',
    quote: '大赛全程公益性，不收取任何费用',
    kinds: ['service'],
    way: 'computed',
    proof: [told('terms', 'nothing is charged, by the clause that says so: %s %s')],
  },
  {
    id: 'CZ26-14',
    quote: '专题赛参赛团队在官网报名后自行对接',
    kinds: ['service'],
    way: 'enforced',
    proof: [told('changzhi-2026', 'CZ26-14: who also enters a thematic contest settles which way to go')],
  },
  {
    id: 'CZ26-15',
    quote: '在长治市内注册，符合《中小企业划型标准规定》的中小微企业',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [told('changzhi-2026', 'CZ26-15: registered in 长治, and not large')],
  },
  {
    id: 'CZ26-16',
    quote: '参赛项目已进入市场，具有良好发展潜力',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [told('changzhi-2026', 'CZ26-16: on the market, by declaration')],
  },
  {
    id: 'CZ26-17',
    quote: '拥有自主知识产权且无产权纠纷，参赛项目知识产权须隶属于报名企业',
    kinds: ['eligibility-auto', 'eligibility-declared'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-17: intellectual property of one’s own, the company’s, without a dispute'),
    ],
  },
  {
    id: 'CZ26-18',
    quote: '企业无严重失信记录',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-18: a serious record refuses a company, a lighter one is put to a person'),
      PROOF.companyLooked,
    ],
  },
  {
    id: 'CZ26-19',
    quote: '初创企业：长治市内注册，2024年1月1日（含）后注册，成立不满2年的中小微企业',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('changzhi-2026', 'CZ26-19: a startup of 长治, founded since 1 January 2024, not large')],
  },
]
