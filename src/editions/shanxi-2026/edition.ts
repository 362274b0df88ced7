import type { Edition } from '../../core/edition'
import { SHANXI } from '../regions-shanxi'
import type { Shanxi2026ClauseId } from './clauses'
import { NATIONAL_LIST, SIMILAR_PROJECT } from './exclusions'
import { SHANXI_2026_RECOMMENDATION } from './recommendation'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STARTUP_REQUIREMENTS } from './requirements-startup'
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
    {
      id: 'startup',
      name: '创业组',
      subjects: ['company', 'individual', 'team', 'university-team', 'institute-team'],
      subtypes: [
        { id: 'startup-company', name: '初创企业', subjects: ['company'] },
        {
          id: 'maker-team',
          name: '创客团队',
          subjects: ['individual', 'team', 'university-team', 'institute-team'],
        },
      ],
      clause: 'SX26-31',
    },
  ],
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
    officialSteps: ['SX26-43'],
  },
  requirements: [
    ...SHARED_REQUIREMENTS,
    NATIONAL_LIST,
    SIMILAR_PROJECT,
    ...ENTERPRISE_REQUIREMENTS,
    ...STARTUP_REQUIREMENTS,
  ],
  awards: {
    clause: 'SX26-23',
    groups: [
      { group: 'enterprise', prizes: PRIZES },
      { group: 'startup', prizes: PRIZES },
    ],
    unitHonours: [
      { name: '最佳组织单位奖', clause: 'SX26-25' },
      { name: '先进组织单位奖', clause: 'SX26-25' },
      { name: '优秀组织单位奖', clause: 'SX26-25' },
      { name: '优秀对接服务单位奖', clause: 'SX26-25' },
    ],
    doubleReward: { level: 'province', clause: 'SX26-24' },
  },
  publicity: 'not-stated',
  scoring: {
    rubric: 'not-stated',
    form: { text: '现场演示和答辩、当场亮分、现场公证', clause: 'SX26-20' },
    obligations: [
      { id: 'live-reveal', title: '评委当场亮分', clause: 'SX26-20', inheritance: 'own' },
      { id: 'notarised', title: '决赛、总决赛现场公证', clause: 'SX26-20', inheritance: 'own' },
      { id: 'announce-winners', title: '在省工信厅官网公布获奖名单', clause: 'SX26-22', inheritance: 'own' },
    ],
  },
  recommendation: SHANXI_2026_RECOMMENDATION,
  certificateNames: { max: CERTIFICATE_NAMES, hard: false, subtypes: ['maker-team'], clause: 'SX26-33' },
  industryFields: 'not-stated',
  contacts: 'not-stated',
  fee: null,
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '收费', sentence: '本届通知未规定是否收费。' },
    { topic: '奖项名额与奖金', sentence: '本届通知未规定各奖项的名额和奖金数额。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、去极值、小数位和并列的处理。' },
    { topic: '公示', sentence: '本届通知未规定公示期，只要求公布获奖名单。' },
    { topic: '推荐名额', sentence: '本届通知未规定推荐总数、取数口径和取整办法。' },
    { topic: '向全国推荐', sentence: '本届通知未规定向全国推荐的日期和名额。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
  ],
}
