import { PROOF, told } from './proofs'
import { ABOVE } from './proofs-above'
import type { Row } from './row'

/** CN24-21…40 and how each is carried. */
export const NATIONAL_2024_SECOND_HALF: readonly Row[] = [
  {
    id: 'CN24-21',
    quote: '获奖项目 5 名（企业组前 2 名、创客组前 3 名）',
    kinds: ['quota'],
    way: 'computed',
    proof: [ABOVE.nominatedByUniversity],
  },
  {
    id: 'CN24-22',
    quote: '经组委会秘书处审定并查重后，进入评审备选名单',
    kinds: ['role', 'eligibility-manual'],
    way: 'recorded',
    proof: [ABOVE.pool],
    note: '查出重复后能否补报通知没有写。',
  },
  {
    id: 'CN24-23',
    quote: '原则上所推项目为各区域赛、专题赛、境外区域赛决赛胜出项目，且已导入大赛官网项目库',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('national-2024', 'CN24-23: a recommended project has its number in the official project library'),
      PROOF.needsFinal,
    ],
  },
  {
    id: 'CN24-24',
    quote: '从专家库中抽取评审专家',
    kinds: ['scoring', 'role'],
    way: 'computed',
    proof: [PROOF.expertsDrawn],
  },
  {
    id: 'CN24-25',
    quote: '项目名单分别公示，公示期均为不少于5个工作日',
    kinds: ['notice-period'],
    way: 'computed',
    proof: [
      told(
        'terms',
        'CN24-25: a list is open to objection for five working days from the day after publication',
      ),
      PROOF.publicityDays,
    ],
  },
  {
    id: 'CN24-26',
    quote: '经现场演示答辩、专家当场亮分、公证员公证，按得分高低排名产生获奖项目',
    kinds: ['scoring'],
    way: 'computed',
    proof: [ABOVE.nationalFinal, PROOF.revealAtOnce, PROOF.notarySigns],
  },
  {
    id: 'CN24-27',
    quote:
      '企业组一等奖5名、二等奖10名、三等奖15名、优胜奖20名，创客组一等奖1名、二等奖2名、三等奖3名、优胜奖4名',
    kinds: ['award'],
    way: 'computed',
    proof: [told('terms', 'CN24-27: every finalist has a prize: %s %i')],
  },
  {
    id: 'CN24-28',
    quote: '同时设置优秀组织单位、优秀对接服务单位',
    kinds: ['award'],
    way: 'computed',
    proof: [ABOVE.honoursNamed, ABOVE.honours],
    note: '评选办法通知没有写，由组委会评定。',
  },
  {
    id: 'CN24-29',
    quote: '在中国境内注册，符合《中小企业划型标准规定》的中小微企业',
    kinds: ['eligibility-auto', 'eligibility-declared', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told(
        'national-2024',
        'CN24-29: registered in China, not large, on the market, own intellectual property, no bad record',
      ),
    ],
  },
  {
    id: 'CN24-30',
    quote: '遵纪守法的个人或高校、科研院所团队均可参赛，同一人员不得作为多个团队核心成员参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('national-2024', 'CN24-30: law-abiding makers, none in two teams; an eighth name with a reason'),
      {
        file: 'tests/cloudfunctions/recommendations/nation-cross.test.ts',
        test: 'CN24-30, CN24-33: a core member of two contests’ teams and a company in two contests are put to people',
      },
    ],
    note: '报名时在同一届次内核对；各赛事导入项目库后再互相核对，由人裁定。',
  },
  {
    id: 'CN24-31',
    quote: '与其他单位或个人无知识产权纠纷',
    kinds: ['eligibility-declared'],
    way: 'enforced',
    proof: [
      told(
        'national-2024',
        'CN24-31: a team’s intellectual property belongs to its core members, without a dispute',
      ),
    ],
  },
  {
    id: 'CN24-32',
    quote: '企业团队或企业创新项目不得参加创客组比赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [told('national-2024', 'CN24-32: a company’s project stays out of 创客组')],
  },
  {
    id: 'CN24-33',
    quote: '同一企业的同一项目或相似项目不可重复报名参加区域赛、专题赛、境外区域赛',
    kinds: ['eligibility-auto', 'eligibility-manual'],
    way: 'enforced',
    proof: [
      told('national-2024', 'CN24-33: a similar project of the same company is ruled on by a person'),
      {
        file: 'tests/cloudfunctions/screening/duplicates-across-contests.test.ts',
        test: 'CN24-33: the same company’s project in another contest of the year is put to a person, who rules',
      },
      {
        file: 'tests/cloudfunctions/recommendations/nation-cross.test.ts',
        test: 'CN24-30, CN24-33: a core member of two contests’ teams and a company in two contests are put to people',
      },
    ],
    note: '报名时和同一套系统里同一年度的其他赛事比对；在别处举办的赛事，导入项目库后比对。',
  },
  {
    id: 'CN24-34',
    quote: '近三年全国 500 强项目不得参赛',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told('national-2024', 'CN24-34: 企业组500强 of 2021 to 2023 refuses, 创客组100强 is put to a person'),
    ],
  },
  {
    id: 'CN24-35',
    quote: '企业或个人被列为失信名单的不得参赛',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [
      told('national-2024', 'CN24-35: a company on a list of dishonesty is refused'),
      told('national-2024', 'CN24-35: any member on a list of dishonesty refuses a team'),
    ],
  },
  {
    id: 'CN24-36',
    quote: '对剽窃他人创新成果',
    kinds: ['eligibility-manual'],
    way: 'enforced',
    proof: [told('national-2024', 'CN24-36: no plagiarism, by declaration'), PROOF.rejected],
  },
  {
    id: 'CN24-37',
    quote: '优秀项目可获得以下支持',
    kinds: ['service'],
    way: 'shown',
    proof: [PROOF.wholeNotice],
  },
  {
    id: 'CN24-38',
    quote: '第九届“创客中国”中小企业创新创业大赛赛事计划',
    kinds: ['export-form'],
    way: 'exported',
    proof: [ABOVE.planExported],
  },
  {
    id: 'CN24-39',
    quote: '通过实名认证',
    kinds: ['role'],
    way: 'computed',
    proof: [told('terms', 'the steps on the official site are quoted to the applicant: %s'), PROOF.copyList],
  },
  {
    id: 'CN24-40',
    quote: '(须与赛事计划公布的名称一致)',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [ABOVE.filed, ABOVE.filedName, ABOVE.filedPlan],
    note: '填报后可按原表导出。',
  },
]
