import { PROOF, told } from './proofs'
import { ABOVE } from './proofs-above'
import type { Row } from './row'

/** CN24-01…20 and how each is carried. */
export const NATIONAL_2024_FIRST_HALF: readonly Row[] = [
  {
    id: 'CN24-01',
    quote: '大赛由全国总决赛、区域赛、专题赛、境外区域赛（决赛）组成',
    kinds: ['role'],
    way: 'computed',
    proof: [PROOF.plannedContests],
  },
  {
    id: 'CN24-02',
    quote: '参赛项目分为企业组和创客组',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [told('national-2024', 'CN24-02: 企业组 or 创客组 is chosen')],
  },
  {
    id: 'CN24-03',
    quote: '以上两种报名途径选择一种报名即可，无需重复报名',
    kinds: ['eligibility-auto'],
    way: 'enforced',
    proof: [
      told(
        'national-2024',
        'CN24-03: one of two doors; a project that came through both is merged, not refused',
      ),
    ],
  },
  {
    id: 'CN24-04',
    quote: '报名截止日期为2024年7月31日前',
    kinds: ['schedule'],
    way: 'enforced',
    proof: [told('national-2024', 'CN24-04: 31 July 2024 is the last day, to its end')],
  },
  {
    id: 'CN24-05',
    quote: '不得随意更改赛事名称，原则上不得增设套开其他赛事、论坛和峰会等活动',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [ABOVE.filedName],
    note: '赛名由备案时核对；增设套开其他活动由秘书处看赛事方案判断。',
  },
  {
    id: 'CN24-06',
    quote: '于2024年5月10日前填写《第九届“创客中国”中小企业创新创业大赛备案表》',
    kinds: ['schedule', 'export-form'],
    way: 'computed',
    proof: [ABOVE.filedInTime, ABOVE.filed],
  },
  {
    id: 'CN24-07',
    quote: '及时完成报名项目审核',
    kinds: ['role', 'notification'],
    way: 'recorded',
    proof: [PROOF.screened],
    note: '报名审核每一步有记录；赛事专区页面在大赛官网上办理。',
  },
  {
    id: 'CN24-08',
    quote: '各赛事须在全国总决赛前完赛',
    kinds: ['schedule'],
    way: 'computed',
    proof: [told('terms', 'CN24-08: every contest is over before the grand final, which has no date yet')],
  },
  {
    id: 'CN24-09',
    quote: '须在2024年8月10日前通过数据接口全部导入大赛官网',
    kinds: ['schedule', 'export-form'],
    way: 'computed',
    proof: [ABOVE.importedInTime, ABOVE.imported],
    note: '导入本系统的项目库；大赛官网没有公开的数据接口。',
  },
  {
    id: 'CN24-10',
    quote: '大赛不向参赛者收取任何费用',
    kinds: ['service'],
    way: 'computed',
    proof: [told('terms', 'nothing is charged, by the clause that says so: %s %s')],
  },
  {
    id: 'CN24-11',
    quote: '公开比赛、评委当场亮分、决赛现场进行公证、结果及时对外公示和公布',
    kinds: ['scoring', 'notice-period'],
    way: 'computed',
    proof: [PROOF.revealAtOnce, PROOF.notarySigns, PROOF.publishAwards],
  },
  {
    id: 'CN24-12',
    quote: '报送赛事专报并认真做好工作总结',
    kinds: ['export-form'],
    way: 'recorded',
    proof: [PROOF.specialReport, PROOF.summaryDraft],
  },
  {
    id: 'CN24-13',
    quote: '担任大赛组委会联席主任单位',
    kinds: ['role'],
    way: 'recorded',
    proof: [PROOF.grantRole],
  },
  { id: 'CN24-14', quote: '组委会下设秘书处', kinds: ['role'], way: 'recorded', proof: [PROOF.grantRole] },
  {
    id: 'CN24-15',
    quote: '报名参赛项目注册地在所辖区域',
    kinds: ['eligibility-auto'],
    way: 'computed',
    proof: [
      {
        file: 'tests/editions-document/region.test.ts',
        test: 'a regional contest that holds its companies to its own region may be published, another may not',
      },
      {
        file: 'tests/editions-document/region.test.ts',
        test: 'CZ23-11: 长治 2023 takes companies of the whole country; its organiser is told, not refused',
      },
    ],
    note: '对企业核对；创客没有注册地，通知也没有规定怎样确定其所辖区域。',
  },
  {
    id: 'CN24-16',
    quote: '区域赛赛事赛程、专家评审、奖励激励机制等设置由主办单位参照往届大赛办法自行确定',
    kinds: ['scoring', 'award'],
    way: 'recorded',
    proof: [PROOF.newEdition, PROOF.looserRefused],
    note: '各赛事另设自己的届次，放宽本通知硬条件的不能发布。',
  },
  {
    id: 'CN24-17',
    quote: '围绕当地优势主导产业',
    kinds: ['role'],
    way: 'computed',
    proof: [
      told(
        'terms',
        'CN24-17: a project says whether it enters a regional, a thematic or the overseas contest',
      ),
    ],
  },
  {
    id: 'CN24-18',
    quote: '推动中小企业“走出去”和“引进来”',
    kinds: ['eligibility-manual'],
    way: 'computed',
    proof: [
      told('national-2024', 'CN24-18: what an applicant from overseas cannot show is decided by a person'),
    ],
  },
  {
    id: 'CN24-19',
    quote: '评审出全国企业组 500 强、创客组 100 强和全国企业组 50 强、创客组 10 强名单',
    kinds: ['quota'],
    way: 'computed',
    proof: [ABOVE.fiveHundred, ABOVE.fifty],
  },
  {
    id: 'CN24-20',
    quote: '推荐各区域赛、专题赛、境外区域赛（决赛）获奖项目 13 名（企业组前 11 名、创客组前 2 名）',
    kinds: ['quota', 'schedule'],
    way: 'computed',
    proof: [ABOVE.nominated, ABOVE.nominatedInTime],
  },
]
