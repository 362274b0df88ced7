import type { Edition } from '../../core/edition'
import { CHANGZHI, CHANGZHI_COUNTIES, SHANXI } from '../regions-shanxi'
import type { Changzhi2023ClauseId } from './clauses'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { MAKER_REQUIREMENTS } from './requirements-maker'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STAGES } from './stages'
import { CHANNELS, DEADLINE, OFFICIAL_SITE } from './terms'
import { TIMETABLE } from './timetable'

const PRIZES = [
  { name: '一等奖', count: 'not-stated', money: 60_000 },
  { name: '二等奖', count: 'not-stated', money: 30_000 },
  { name: '三等奖', count: 'not-stated', money: 10_000 },
  { name: '优胜奖', count: 'not-stated', money: 1000 },
] as const

/** 长治市 2023 “高新区杯”, 长中企字〔2023〕19号. The provincial notice it names is not in the books. */
export const CHANGZHI_2023: Edition<Changzhi2023ClauseId> = {
  slug: 'changzhi-2023',
  name: '2023年“创客中国”长治市“高新区杯”中小企业创新创业大赛',
  sponsorTitle: '高新区杯',
  documentNumber: '长中企字〔2023〕19号',
  issuer: '长治市中小企业服务中心',
  issuedOn: '2023-08-18',
  year: 2023,
  level: 'city',
  parent: null,
  province: SHANXI,
  city: CHANGZHI,
  counties: CHANGZHI_COUNTIES,
  groups: [
    { id: 'enterprise', name: '企业组', subjects: ['company'], subtypes: [], clause: 'CZ23-11' },
    {
      id: 'maker',
      name: '创客组',
      subjects: ['individual', 'team', 'university-team', 'institute-team'],
      subtypes: [],
      clause: 'CZ23-15',
    },
  ],
  tracks: [],
  timetable: TIMETABLE,
  registration: {
    opensOn: null,
    deadline: DEADLINE,
    clause: 'CZ23-10',
    officialSite: OFFICIAL_SITE,
    siteClause: 'CZ23-06',
    channels: CHANNELS,
    officialSteps: ['CZ23-35', 'CZ23-36'],
  },
  requirements: [...SHARED_REQUIREMENTS, ...ENTERPRISE_REQUIREMENTS, ...MAKER_REQUIREMENTS],
  attachments: 'not-stated',
  stages: STAGES,
  awards: {
    clause: 'CZ23-21',
    groups: [
      { group: 'enterprise', prizes: PRIZES },
      { group: 'maker', prizes: PRIZES },
    ],
    budget: 'not-stated',
    unitHonours: [
      { name: '优秀组织单位奖', clause: 'CZ23-23' },
      { name: '优秀对接服务单位奖', clause: 'CZ23-23' },
    ],
    doubleReward: { level: 'province', clause: 'CZ23-34' },
    vacancy: 'not-stated',
  },
  publicity: 'not-stated',
  scoring: {
    rubrics: 'not-stated',
    form: { text: '项目路演、答辩、现场打分，按得分高低产生获奖项目', clause: 'CZ23-19' },
    result: { by: 'last-stage', clause: 'CZ23-19' },
    veto: null,
    obligations: [],
  },
  recommendation: {
    to: '省大赛组委会',
    dueOn: 'not-stated',
    recommenders: 'not-stated',
    quota: 'not-stated',
    maxShare: 'not-stated',
    form: 'not-stated',
    enclosureClause: null,
    clause: 'CZ23-24',
  },
  certificateNames: 'not-stated',
  industryFields: 'not-stated',
  contests: [],
  contacts: 'not-stated',
  fee: { charged: false, clause: 'CZ23-08' },
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '附件材料', sentence: '本届通知未规定报名须提交哪些材料、格式和大小。' },
    { topic: '决赛数量', sentence: '本届通知未规定进入市级决赛的具体数量，由组委会综合考量。' },
    { topic: '晋级线并列', sentence: '本届通知未规定晋级线上并列的项目怎样处理。' },
    { topic: '候补', sentence: '本届通知未规定是否设候补项目。' },
    { topic: '展示时间', sentence: '本届通知未规定每个项目路演和答辩的时长。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、去极值、小数位和并列的处理。' },
    { topic: '奖项名额', sentence: '本届通知未规定各奖项的名额，也未规定是否按组分别设奖。' },
    { topic: '奖金总额', sentence: '本届通知未规定奖金总额。' },
    { topic: '取消资格后的顺延', sentence: '本届通知未规定取消资格后名次和奖项是否顺延。' },
    { topic: '公示', sentence: '本届通知未规定公示期。' },
    { topic: '推荐截止', sentence: '本届通知未规定推荐截止日期，由省里另行确定。' },
    { topic: '推荐名额', sentence: '本届通知未规定推荐名额，由省里另行确定。' },
    { topic: '推荐占比', sentence: '本届通知未规定两个组别在推荐项目中的占比。' },
    { topic: '推荐表', sentence: '本届通知未规定推荐表的格式。' },
    { topic: '证书署名', sentence: '本届通知未规定获奖证书的署名人数。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
    { topic: '联系方式', sentence: '本届通知未规定可公开列出的联系电话，请向大赛组委会秘书处询问。' },
    { topic: '在申请的知识产权', sentence: '本届通知未规定申请中、共有、许可的知识产权怎样计算。' },
    { topic: '申诉期限', sentence: '本届通知未规定异议和申诉的期限。' },
    { topic: '推荐资格', sentence: '本届通知未规定组织单位被取消推荐资格后，已推荐的项目怎样处理。' },
  ],
}
