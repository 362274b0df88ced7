import { PROOF, told } from './proofs'
import type { Row } from './row'

/** CZ23-01…18 and how each is carried. */
export const CHANGZHI_2023_FIRST_HALF: readonly Row[] = [
  {
    id: 'CZ23-01',
    quote: '2023年“创客中国”长治市 “高新区杯”中小企业创新创业大赛',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [
      {
        file: 'tests/core/certificate-layout.test.ts',
        test: 'CZ23-01: carries the full name of the contest with its title sponsor',
      },
    ],
  },
  {
    id: 'CZ23-02',
    quote: '大赛设立组委会，负责大赛的组织实施',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.grantRole, PROOF.chainHolds],
  },
  {
    id: 'CZ23-03',
    quote: '组委会下设秘书处，负责赛事活动的日常工作',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.grantRole, PROOF.reminders],
  },
  {
    id: 'CZ23-04',
    quote: '清控创新基地（长治高新区）',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.outlineOnly, PROOF.notContractor],
  },
  {
    id: 'CZ23-05',
    quote: '符合条件的企业和创客均可报名',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-05: companies and makers may enter, each by choosing a group')],
  },
  {
    id: 'CZ23-06',
    quote: '也可通过山西省中小企业公共服务平台',
    kinds: ['role', 'service'],
    way: 'enforced',
    proof: [
      told('changzhi-2023', 'CZ23-06: three doors; a project that came through two is merged, not refused'),
    ],
  },
  {
    id: 'CZ23-07',
    quote: '未注册报名的参赛者不得参加大赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-07: who is not registered does not compete')],
  },
  {
    id: 'CZ23-08',
    quote: '大赛不向参赛者收取任何费用',
    kinds: ['service'],
    way: 'computed',
    proof: [told('terms', 'nothing is charged, by the clause that says so: %s %s')],
  },
  {
    id: 'CZ23-09',
    quote: '获得往届“创客中国”山西省中小企业创新创业大赛一、二、三等奖、优胜奖、优秀奖的项目不得再次报名',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told(
        'changzhi-2023',
        'CZ23-09: a prize of any earlier year refuses, 优秀奖 too; one that is not named does not',
      ),
      PROOF.bothRecords,
      PROOF.everyYear,
    ],
  },
  {
    id: 'CZ23-10',
    quote: '大赛项目报名截止日期为 2023 年 8 月 30 日',
    kinds: ['schedule'],
    way: 'enforced',
    proof: [
      told('changzhi-2023', 'CZ23-10: 30 August 2023 is the last day, to its end'),
      told('terms', 'CZ23-10: registration ends with 30 August 2023 and takes nothing after it'),
    ],
  },
  {
    id: 'CZ23-11',
    quote: '在中国境内注册，符合《中小企业划型标准规定》的中小微企业',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-11: registered anywhere in China, and not large')],
  },
  {
    id: 'CZ23-12',
    quote: '参赛项目已进入市场，具有良好发展潜力',
    kinds: ['eligibility-declared', 'eligibility-manual'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-12: on the market, by declaration')],
  },
  {
    id: 'CZ23-13',
    quote: '拥有自主知识产权且无产权纠纷',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-13: intellectual property of one’s own, without a dispute')],
  },
  {
    id: 'CZ23-14',
    quote: '无不良记录',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-14: any bad record refuses a company, and somebody has to look')],
  },
  {
    id: 'CZ23-15',
    quote: '遵纪守法的个人或团队',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-15: law-abiding persons and teams of any kind')],
  },
  {
    id: 'CZ23-16',
    quote: '创意、产品、技术及相关知识产权归属团队核心成员，与其它单位或个人无知识产权纠纷',
    kinds: ['eligibility-auto', 'eligibility-declared'],
    way: 'enforced',
    proof: [
      told(
        'changzhi-2023',
        'CZ23-16: a team’s intellectual property belongs to its core members, without a dispute',
      ),
    ],
  },
  {
    id: 'CZ23-17',
    quote: '企业创新项目不得参加创客组比赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-17: a company’s project stays out of 创客组')],
  },
  {
    id: 'CZ23-18',
    quote: '从报名项目中筛选优秀项目进入市级决赛，具体数量根据报名项目综合考量',
    kinds: ['quota'],
    way: 'recorded',
    proof: [PROOF.sessionFixed, PROOF.advanceByDecision],
  },
]
