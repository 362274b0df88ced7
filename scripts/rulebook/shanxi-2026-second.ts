import { PROOF, told } from './proofs'
import { ABOVE } from './proofs-above'
import type { Row } from './row'

/** SX26-24…45 and how each is carried. */
export const SHANXI_2026_SECOND_HALF: readonly Row[] = [
  {
    id: 'SX26-24',
    quote: '同一个项目本年度同时参加其他单位举办的省级赛事并获得奖励的，不再重复进行资金奖励',
    kinds: ['award'],
    way: 'recorded',
    proof: [PROOF.moneyZero, PROOF.moneyOnly],
  },
  {
    id: 'SX26-25',
    quote: '最佳组织单位奖、先进组织单位奖、优秀组织单位奖、优秀对接服务单位奖等',
    kinds: ['award'],
    way: 'computed',
    proof: [ABOVE.honoursNamed, ABOVE.honours],
    note: '评选办法通知没有写，由组委会评定。',
  },
  {
    id: 'SX26-26',
    quote: '参加省级决赛的项目在比赛现场进行展览展示、服务推介、互动交流',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'SX26-27',
    quote: '融资对接、成果转化、创业辅导等对接服务活动',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'SX26-28',
    quote: '结合参赛项目实际需求，举办赛后金融对接、项目展示、成果转化等专项服务',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'SX26-29',
    quote: '在山西省内注册，符合《中小企业划型标准规定》的中小微企业',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('shanxi-2026', 'SX26-29: registered in 山西, and not large')],
  },
  {
    id: 'SX26-30',
    quote: '企业无严重失信记录',
    kinds: ['eligibility-declared', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told(
        'shanxi-2026',
        'SX26-30: on the market, own intellectual property of the company, no serious record',
      ),
    ],
  },
  {
    id: 'SX26-31',
    quote:
      '初创企业：在山西省内注册且注册时间不满 2年的中小微企业（工商注册日期在2024年1月1日（含）之后注册）',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-31: a startup of 山西, founded since 1 January 2024, not large'),
      told('shanxi-2026', 'SX26-31: 创业组 is for startups and makers of every kind'),
    ],
  },
  {
    id: 'SX26-32',
    quote: '创客团队：遵纪守法的团队、个人、高校、科研院所团队，同一人员不得作为多个团队核心成员参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-32: law-abiding makers, none a core member of two teams'),
      told('shanxi-2026', 'SX26-32: a member of a startup who is in a team too is looked at'),
    ],
    note: '在同一届次内核对；各市之间的核对要等省里汇总名单。',
  },
  {
    id: 'SX26-33',
    quote: '获奖证书中体现团队核心成员数量原则上不超过7人',
    kinds: ['export-form'],
    way: 'enforced',
    proof: [
      told(
        'shanxi-2026',
        'SX26-33: seven names on a certificate, an eighth with a reason somebody agreed to',
      ),
    ],
  },
  {
    id: 'SX26-34',
    quote: '参赛项目的创意、产品、技术',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [
      told(
        'shanxi-2026',
        'SX26-34: a team’s intellectual property belongs to its core members, without a dispute',
      ),
      told('shanxi-2026', 'SX26-34: a startup’s intellectual property belongs to it or to its core members'),
    ],
  },
  {
    id: 'SX26-35',
    quote: '初创企业存在严重失信记录',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-35: a serious record refuses a startup'),
      told('shanxi-2026', 'SX26-35: any dishonesty of any member refuses a team'),
    ],
  },
  {
    id: 'SX26-36',
    quote: '同一企业的同一项目或相似项目不可重复报名参赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-36: a similar project of the same company is ruled on by a person'),
      PROOF.sameCompanyProject,
      PROOF.ruling,
    ],
  },
  {
    id: 'SX26-37',
    quote: '近三年入围全国企业组500强或创客组300强的项目不得参赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told(
        'shanxi-2026',
        'SX26-37: 500强 and 300强 of the three years before refuse, 100强 is put to a person',
      ),
      PROOF.listBook,
    ],
  },
  {
    id: 'SX26-38',
    quote: '近三年“创客中国”山西省中小企业创新创业大赛中获奖项目不得再次参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-38: provincial prizes of the three years before refuse'),
      PROOF.exactHit,
    ],
  },
  {
    id: 'SX26-39',
    quote: '各参赛项目要增强保密意识，严格项目信息公开审查',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [told('shanxi-2026', 'SX26-39: a self-check for secrets before handing in')],
  },
  {
    id: 'SX26-40',
    quote: '对剽窃他人创新成果',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('shanxi-2026', 'SX26-40: no plagiarism, by declaration'),
      PROOF.rejected,
      PROOF.vacatedPlace,
    ],
    note: '申报人先声明；查实后由审核人驳回或由组委会取消资格。',
  },
  {
    id: 'SX26-41',
    quote: 'XX市中小企业创新创业大赛',
    kinds: ['role'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'SX26-42',
    quote: '第十一届“创客中国”低空经济中小企业创新创业大赛',
    kinds: ['service'],
    way: 'computed',
    proof: [PROOF.thematicContests, PROOF.thematicChosen],
  },
  {
    id: 'SX26-43',
    quote: '通过实名认证',
    kinds: ['role'],
    way: 'computed',
    proof: [told('terms', 'the steps on the official site are quoted to the applicant: %s'), PROOF.copyList],
  },
  {
    id: 'SX26-44',
    quote: '法人（创客填写）',
    kinds: ['export-form'],
    way: 'exported',
    proof: [PROOF.officialForm, PROOF.formWorkbook],
  },
  {
    id: 'SX26-45',
    quote: '除纸质版外，名单电子版请以地市（部门）为单位，一并发送至大赛组委会秘书处邮箱',
    kinds: ['export-form'],
    way: 'exported',
    proof: [PROOF.formDocument, PROOF.officialForm],
  },
]
