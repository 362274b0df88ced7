import { PROOF, told } from './proofs'
import { ABOVE } from './proofs-above'
import type { Row } from './row'

/** CZ26-20…38 and how each is carried. */
export const CHANGZHI_2026_SECOND_HALF: readonly Row[] = [
  {
    id: 'CZ26-20',
    quote: '创客团队：遵纪守法的个人、高校、科研院所团队',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [told('changzhi-2026', 'CZ26-20: law-abiding makers, by declaration')],
  },
  {
    id: 'CZ26-21',
    quote: '同一人员不得作为多个团队核心成员',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-21: nobody is a core member of two teams of makers'),
      told('changzhi-2026', 'CZ26-21: a member of a startup who is in a team too is looked at'),
      PROOF.twoTeams,
    ],
  },
  {
    id: 'CZ26-22',
    quote: '获奖证书核心成员≤7人',
    kinds: ['eligibility-auto', 'export-form'],
    way: 'enforced',
    proof: [
      told(
        'changzhi-2026',
        'CZ26-22: seven names on a certificate, the eighth is refused whatever the reason',
      ),
    ],
  },
  {
    id: 'CZ26-23',
    quote: '知识产权归属团队核心成员，无产权纠纷',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [
      told(
        'changzhi-2026',
        'CZ26-23: a team’s intellectual property belongs to its core members, without a dispute',
      ),
      told(
        'changzhi-2026',
        'CZ26-23: a startup’s intellectual property belongs to it or to its core members',
      ),
    ],
  },
  {
    id: 'CZ26-24',
    quote: '初创企业失信、团队成员失信不得参赛',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-24: any dishonesty of any member refuses a team'),
      told('changzhi-2026', 'CZ26-24: any dishonesty of a startup or of a member refuses it'),
      PROOF.membersLooked,
    ],
  },
  {
    id: 'CZ26-25',
    quote: '筛选优秀项目进入市级决赛，具体数量根据报名项目数综合考量',
    kinds: ['quota'],
    way: 'recorded',
    proof: [PROOF.sessionFixed, PROOF.advanceByDecision],
  },
  {
    id: 'CZ26-26',
    quote: '以项目路演、答辩、现场打分等方式',
    kinds: ['scoring'],
    way: 'computed',
    proof: [PROOF.wholeSession],
  },
  {
    id: 'CZ26-27',
    quote: '大赛分别设置一等奖、二等奖、三等奖、优胜奖',
    kinds: ['award'],
    way: 'computed',
    proof: [PROOF.awardTable, PROOF.awardPreview],
  },
  {
    id: 'CZ26-28',
    quote: '同时设置优秀组织单位奖，对大赛筹备、组织实施以及对接服务中',
    kinds: ['award'],
    way: 'computed',
    proof: [ABOVE.honoursNamed, ABOVE.honours],
    note: '评选办法通知没有写，由组委会评定。',
  },
  {
    id: 'CZ26-29',
    quote: '根据市决赛情况和省定推荐项目数，推荐优秀项目参加省赛',
    kinds: ['quota'],
    way: 'computed',
    proof: [PROOF.quotaSeats, PROOF.reasonForPassing, PROOF.shareOfStartups],
  },
  {
    id: 'CZ26-30',
    quote: '做好工作总结，并及时将赛事活动总结报送省大赛组委会秘书处',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [PROOF.summaryDraft, PROOF.summaryHandedUp],
  },
  {
    id: 'CZ26-31',
    quote: '各县（区）工信局对本区域的优秀项目要提供政策咨询，加强后续跟踪服务',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'CZ26-32',
    quote: '违反大赛要求的组织单位，取消推荐资格',
    kinds: ['role'],
    way: 'excused',
    proof: [],
    note: '对组织单位的处理由市工信局在系统以外作出，系统不判断谁违反了要求。',
  },
  {
    id: 'CZ26-33',
    quote: '各参赛项目要增强保密意识，严格项目信息公开审查',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-33: a self-check for secrets before handing in'),
      PROOF.publishedList,
    ],
  },
  {
    id: 'CZ26-34',
    quote: '对剽窃他人创新成果',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('changzhi-2026', 'CZ26-34: no plagiarism, by declaration'),
      PROOF.rejected,
      PROOF.vacatedPlace,
    ],
    note: '申报人先声明；查实后由审核人驳回或由组委会取消资格。',
  },
  {
    id: 'CZ26-35',
    quote: '同一个项目本年度同时参加其他单位举办的市级赛事并获得奖励的，不再重复进行资金奖励',
    kinds: ['award'],
    way: 'recorded',
    proof: [PROOF.moneyZero, PROOF.moneyOnly],
  },
  {
    id: 'CZ26-36',
    quote: '企业用户点击界面右上角信息补录按钮，完善企业发展情况',
    kinds: ['export-form', 'role'],
    way: 'exported',
    proof: [PROOF.copyList, told('terms', 'the steps on the official site are quoted to the applicant: %s')],
  },
  {
    id: 'CZ26-37',
    quote: '项目审核通过后，确认报名成功',
    kinds: ['role'],
    way: 'computed',
    proof: [
      PROOF.notYetAccepted,
      told('terms', 'the steps on the official site are quoted to the applicant: %s'),
    ],
  },
  { id: 'CZ26-38', quote: '此件主动公开', kinds: ['service'], way: 'shown', proof: [PROOF.wholeNotice] },
]
