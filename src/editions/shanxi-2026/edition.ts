import type { Edition } from '../../core/edition'
import { SHANXI } from '../regions-shanxi'
import { STARTUP_GROUP } from '../startup-group'
import type { Shanxi2026ClauseId } from './clauses'
import { THEMATIC_CONTESTS_2026 } from './contests'
import { NATIONAL_LIST, SIMILAR_PROJECT } from './exclusions'
import { SHANXI_2026_RECOMMENDATION } from './recommendation'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STARTUP_REQUIREMENTS } from './requirements-startup'
import { STAGES } from './stages'
import { CERTIFICATE_NAMES, DEADLINE, OFFICIAL_SITE } from './terms'

const PRIZES = ['一等奖', '二等奖', '三等奖', '优胜奖'].map(
  name => ({ name, count: 'not-stated', money: 'not-stated' }) as const,
)

/** 山西省第十一届 (2026), the notice 长治 2026 inherits from. */
export const SHANXI_2026: Edition<Shanxi2026ClauseId> = {
  slug: 'shanxi-2026',
  name: '第十一届“创客中国”山西省中小企业创新创业大赛',
  sponsorTitle: null,
  documentNumber: '晋工信企业字〔2026〕41号',
  issuer: '山西省工业和信息化厅',
  issuedOn: null,
  year: 2026,
  level: 'province',
  parent: null,
  province: SHANXI,
  city: null,
  counties: [],
  groups: [
    { id: 'enterprise', name: '企业组', subjects: ['company'], subtypes: [], clause: 'SX26-29' },
    { ...STARTUP_GROUP, clause: 'SX26-31' },
  ],
  tracks: [],
  timetable: [
    {
      id: 'registration',
      name: '报名',
      kind: 'registration',
      by: DEADLINE,
      tentative: false,
      clause: 'SX26-05',
    },
    {
      id: 'city-rounds',
      name: '各市初赛、复赛',
      kind: 'preliminary',
      by: '2026-08-05',
      tentative: false,
      clause: 'SX26-05',
    },
    {
      id: 'recommendation',
      name: '各市推荐',
      kind: 'recommendation',
      by: '2026-08-05',
      tentative: false,
      clause: 'SX26-19',
    },
    {
      id: 'provincial',
      name: '省级决赛、总决赛',
      kind: 'final',
      by: '2026-09-10',
      tentative: true,
      clause: 'SX26-05',
    },
    {
      id: 'national',
      name: '向全国推荐',
      kind: 'national-recommendation',
      by: null,
      tentative: true,
      clause: 'SX26-06',
    },
    {
      id: 'follow-up',
      name: '赛后服务',
      kind: 'follow-up',
      by: '2026-12-31',
      tentative: false,
      clause: 'SX26-05',
    },
  ],
  registration: {
    opensOn: null,
    deadline: DEADLINE,
    clause: 'SX26-07',
    officialSite: OFFICIAL_SITE,
    siteClause: 'SX26-07',
    channels: [
      { id: 'official', name: '大赛官网', url: OFFICIAL_SITE, preApproval: false, clause: 'SX26-07' },
    ],
    officialSteps: ['SX26-43'],
  },
  requirements: [
    ...SHARED_REQUIREMENTS,
    NATIONAL_LIST,
    SIMILAR_PROJECT,
    ...ENTERPRISE_REQUIREMENTS,
    ...STARTUP_REQUIREMENTS,
  ],
  attachments: 'not-stated',
  stages: STAGES,
  awards: {
    clause: 'SX26-23',
    groups: [
      { group: 'enterprise', prizes: PRIZES },
      { group: 'startup', prizes: PRIZES },
    ],
    budget: 'not-stated',
    unitHonours: [
      { name: '最佳组织单位奖', clause: 'SX26-25' },
      { name: '先进组织单位奖', clause: 'SX26-25' },
      { name: '优秀组织单位奖', clause: 'SX26-25' },
      { name: '优秀对接服务单位奖', clause: 'SX26-25' },
    ],
    doubleReward: { level: 'province', clause: 'SX26-24' },
    vacancy: 'not-stated',
  },
  publicity: 'not-stated',
  scoring: {
    rubrics: 'not-stated',
    form: { text: '现场演示和答辩、当场亮分、现场公证', clause: 'SX26-20' },
    result: { by: 'last-stage', clause: 'SX26-21' },
    veto: null,
    obligations: [
      { id: 'live-reveal', title: '评委当场亮分', clause: 'SX26-20', inheritance: 'own' },
      { id: 'notarised', title: '决赛、总决赛现场公证', clause: 'SX26-20', inheritance: 'own' },
      { id: 'announce-winners', title: '在省工信厅官网公布获奖名单', clause: 'SX26-22', inheritance: 'own' },
    ],
  },
  recommendation: SHANXI_2026_RECOMMENDATION,
  certificateNames: { max: CERTIFICATE_NAMES, hard: false, subtypes: ['maker-team'], clause: 'SX26-33' },
  industryFields: 'not-stated',
  contests: [THEMATIC_CONTESTS_2026],
  contacts: 'not-stated',
  fee: null,
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '附件材料', sentence: '本届通知未规定报名须提交哪些材料、格式和大小。' },
    { topic: '候补', sentence: '本届通知未规定是否设候补项目。' },
    { topic: '展示时间', sentence: '本届通知未规定每个项目展示和答辩的时长。' },
    { topic: '联系方式', sentence: '本届通知未规定可公开列出的联系电话，请向省工信厅中小企业处询问。' },
    { topic: '取消资格后的顺延', sentence: '本届通知未规定取消资格后名次和奖项是否顺延。' },
    { topic: '收费', sentence: '本届通知未规定是否收费。' },
    { topic: '奖项名额与奖金', sentence: '本届通知未规定各奖项的名额和奖金数额。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、去极值、小数位和并列的处理。' },
    { topic: '公示', sentence: '本届通知未规定公示期，只要求公布获奖名单。' },
    { topic: '推荐名额', sentence: '本届通知未规定推荐总数、取数口径和取整办法。' },
    { topic: '向全国推荐', sentence: '本届通知未规定向全国推荐的日期和名额。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
  ],
}
