import type { Edition } from '../../core/edition'
import { CHANGZHI, CHANGZHI_COUNTIES, SHANXI } from '../regions-shanxi'
import type { Shanxi2026ClauseId } from '../shanxi-2026/clauses'
import { NATIONAL_LIST, SIMILAR_PROJECT } from '../shanxi-2026/exclusions'
import { SHANXI_2026_RECOMMENDATION } from '../shanxi-2026/recommendation'
import { STARTUP_GROUP } from '../startup-group'
import type { Changzhi2026ClauseId } from './clauses'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STARTUP_REQUIREMENTS } from './requirements-startup'
import { STAGES } from './stages'
import { CERTIFICATE_NAMES, DEADLINE, OFFICIAL_SITE } from './terms'
import { TIMETABLE } from './timetable'

const PRIZES = ['一等奖', '二等奖', '三等奖', '优胜奖'].map(
  name => ({ name, count: 'not-stated', money: 'not-stated' }) as const,
)

/** 长治市第十一届 (2026), 长工信〔2026〕107号. What it takes from 山西 2026 is marked inherited or tightened. */
export const CHANGZHI_2026: Edition<Changzhi2026ClauseId | Shanxi2026ClauseId> = {
  slug: 'changzhi-2026',
  name: '第十一届“创客中国”长治市中小企业创新创业大赛',
  sponsorTitle: null,
  documentNumber: '长工信〔2026〕107号',
  issuer: '长治市工业和信息化局',
  issuedOn: null,
  year: 2026,
  level: 'city',
  parent: { slug: 'shanxi-2026', clause: 'CZ26-01' },
  province: SHANXI,
  city: CHANGZHI,
  counties: CHANGZHI_COUNTIES,
  groups: [
    { id: 'enterprise', name: '企业组', subjects: ['company'], subtypes: [], clause: 'CZ26-08' },
    { ...STARTUP_GROUP, clause: 'CZ26-08' },
  ],
  tracks: [],
  timetable: TIMETABLE,
  registration: {
    opensOn: null,
    deadline: DEADLINE,
    clause: 'CZ26-10',
    officialSite: OFFICIAL_SITE,
    siteClause: 'CZ26-09',
    channels: [
      { id: 'official', name: '大赛官网', url: OFFICIAL_SITE, preApproval: false, clause: 'CZ26-09' },
    ],
    officialSteps: ['CZ26-36', 'CZ26-37'],
  },
  requirements: [
    ...SHARED_REQUIREMENTS,
    { ...NATIONAL_LIST, inheritance: 'inherited' },
    { ...SIMILAR_PROJECT, inheritance: 'inherited' },
    ...ENTERPRISE_REQUIREMENTS,
    ...STARTUP_REQUIREMENTS,
  ],
  attachments: 'not-stated',
  stages: STAGES,
  awards: {
    clause: 'CZ26-27',
    groups: [
      { group: 'enterprise', prizes: PRIZES },
      { group: 'startup', prizes: PRIZES },
    ],
    budget: 'not-stated',
    unitHonours: [{ name: '优秀组织单位奖', clause: 'CZ26-28' }],
    doubleReward: { level: 'city', clause: 'CZ26-35' },
    vacancy: 'not-stated',
  },
  publicity: 'not-stated',
  scoring: {
    rubrics: 'not-stated',
    form: { text: '项目路演、答辩、现场打分，按得分高低产生获奖项目', clause: 'CZ26-26' },
    result: { by: 'last-stage', clause: 'CZ26-26' },
    veto: null,
    obligations: [
      { id: 'live-reveal', title: '评委当场亮分', clause: 'SX26-08', inheritance: 'inherited' },
      { id: 'announce-winners', title: '对外公布获奖项目', clause: 'SX26-09', inheritance: 'inherited' },
    ],
  },
  recommendation: {
    ...SHANXI_2026_RECOMMENDATION,
    recommenders: 'not-stated',
    maxShare: { ...SHANXI_2026_RECOMMENDATION.maxShare, inheritance: 'inherited' },
    clause: 'CZ26-29',
  },
  certificateNames: { max: CERTIFICATE_NAMES, hard: true, subtypes: ['maker-team'], clause: 'CZ26-22' },
  industryFields: 'not-stated',
  contests: [],
  contacts: { office: '长治市工信局中小企业科', phone: '0355-3032370' },
  fee: { charged: false, clause: 'CZ26-13' },
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '附件材料', sentence: '本届通知未规定报名须提交哪些材料、格式和大小。' },
    { topic: '候补', sentence: '本届通知未规定是否设候补项目。' },
    { topic: '展示时间', sentence: '本届通知未规定每个项目展示和答辩的时长。' },
    { topic: '奖项名额与奖金', sentence: '本届通知未规定各奖项的名额和奖金数额。' },
    { topic: '决赛数量', sentence: '本届通知未规定进入市级决赛的具体数量。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、去极值、小数位和并列的处理。' },
    { topic: '公示', sentence: '本届通知未规定公示期，上级文件只要求公布获奖项目。' },
    { topic: '推荐名额', sentence: '本届通知未规定推荐名额，由省里另行确定。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
    { topic: '企业署名人数', sentence: '本届通知未规定企业组和初创企业证书的署名人数。' },
    { topic: '在申请的知识产权', sentence: '本届通知未规定申请中、共有、许可的知识产权怎样计算。' },
    { topic: '申诉期限', sentence: '本届通知未规定异议和申诉的期限。' },
    { topic: '取消资格后的顺延', sentence: '本届通知未规定取消资格后名次和奖项是否顺延。' },
  ],
}
