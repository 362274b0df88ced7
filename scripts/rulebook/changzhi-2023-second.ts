import { PROOF, told } from './proofs'
import { ABOVE } from './proofs-above'
import type { Row } from './row'

/** CZ23-19…36 and how each is carried. */
export const CHANGZHI_2023_SECOND_HALF: readonly Row[] = [
  {
    id: 'CZ23-19',
    quote: '以项目路演、答辩、现场打分等方式进行评审，按得分高低产生获奖项目',
    kinds: ['scoring'],
    way: 'computed',
    proof: [
      told(
        'terms',
        'CZ23-19: the hall scores, the best score wins; the scoring rules themselves are left open',
      ),
      PROOF.wholeSession,
    ],
  },
  {
    id: 'CZ23-20',
    quote: '时间暂定为9月中旬',
    kinds: ['schedule', 'notification'],
    way: 'computed',
    proof: [
      told(
        'terms',
        'CZ23-20: the final is tentatively in the middle of September, at the latest on the 20th',
      ),
      PROOF.announcement,
    ],
  },
  {
    id: 'CZ23-21',
    quote: '一等奖奖金6万元，二等奖奖金3万元，三等奖奖金1万元，优胜奖奖金1000元',
    kinds: ['award'],
    way: 'computed',
    proof: [
      told('terms', 'CZ23-21: prizes are worth 60,000, 30,000, 10,000 and 1,000 yuan, how many is left open'),
      PROOF.awardPreview,
    ],
  },
  {
    id: 'CZ23-22',
    quote: '颁发奖金和证书',
    kinds: ['award', 'export-form'],
    way: 'recorded',
    proof: [
      {
        file: 'tests/cloudfunctions/results/certificates.test.ts',
        test: 'issues one for each award in one batch: number, words, ledger without names, a message',
      },
      {
        file: 'tests/cloudfunctions/results/payments.test.ts',
        test: 'CZ23-34: is a workbook with the column on repeated rewards; every cell is text',
      },
    ],
  },
  {
    id: 'CZ23-23',
    quote: '同时设置优秀组织单位奖、优秀对接服务单位奖等奖项',
    kinds: ['award'],
    way: 'computed',
    proof: [ABOVE.honoursNamed, ABOVE.honours],
    note: '评选办法通知没有写，由组委会评定。',
  },
  {
    id: 'CZ23-24',
    quote: '根据市决赛情况，推荐优秀项目参加省赛',
    kinds: ['quota', 'export-form'],
    way: 'computed',
    proof: [
      told('terms', 'CZ23-24: the best of the final go up; number, date and form are left open'),
      PROOF.reasonForPassing,
    ],
  },
  {
    id: 'CZ23-25',
    quote: '省赛获奖项目可获得省赛系列服务支持和政策激励',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'CZ23-26',
    quote: '精心组织本地、本系统中小微企业和创客报名参与大赛',
    kinds: ['role', 'service'],
    way: 'recorded',
    proof: [PROOF.byCounty],
  },
  {
    id: 'CZ23-27',
    quote: '赛前动员、赛中展示、赛后成果的宣传',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'CZ23-28',
    quote: '及时将赛事活动总结报送省大赛组委会秘书处',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [PROOF.summaryDraft, PROOF.summaryHandedUp, PROOF.summary2023],
  },
  {
    id: 'CZ23-29',
    quote: '加强后续跟踪服务，及时了解项目进展',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'CZ23-30',
    quote: '对于违反大赛要求的组织单位，取消推荐资格',
    kinds: ['role'],
    way: 'excused',
    proof: [],
    note: '对组织单位的处理由组委会在系统以外作出，系统不判断谁违反了要求。',
  },
  {
    id: 'CZ23-31',
    quote: '同一个企业和创客只能申报一个项目参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('changzhi-2023', 'CZ23-31: a company enters one project only; people in two teams are looked at'),
    ],
  },
  {
    id: 'CZ23-32',
    quote: '同一个项目不能同时报企业组或创客组',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('changzhi-2023', 'CZ23-32: one project does not stand in two groups')],
  },
  {
    id: 'CZ23-33',
    quote: '剽窃、侵夺他人创新成果',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('changzhi-2023', 'CZ23-33: no plagiarism, by declaration'),
      PROOF.rejected,
      PROOF.vacatedPlace,
    ],
    note: '申报人先声明；查实后由审核人驳回或由组委会取消，空出的名次怎样处理由组委会决定。',
  },
  {
    id: 'CZ23-34',
    quote: '本年度同时参加其他单位举办的省级赛事并获得奖励的，不再重复进行资金奖励',
    kinds: ['award'],
    way: 'recorded',
    proof: [PROOF.moneyZero, PROOF.moneyOnly],
  },
  {
    id: 'CZ23-35',
    quote: '参赛者和对接服务机构均通过网络注册报名',
    kinds: ['role'],
    way: 'computed',
    proof: [told('terms', 'the steps on the official site are quoted to the applicant: %s'), PROOF.copyList],
  },
  {
    id: 'CZ23-36',
    quote: '选择参加对接活动、成为大赛评委、发布对接需求等',
    kinds: ['service', 'role'],
    way: 'computed',
    proof: [told('terms', 'the steps on the official site are quoted to the applicant: %s'), PROOF.copyList],
  },
]
