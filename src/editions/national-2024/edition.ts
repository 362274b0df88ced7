import type { Edition } from '../../core/edition'
import { AWARDS } from './awards'
import type { National2024ClauseId } from './clauses'
import { GRAND_FINAL_2024, OVERSEAS_CONTESTS_2024, THEMATIC_CONTESTS_2024 } from './contests'
import { REGIONAL_CONTESTS_2024 } from './contests-regional'
import { GROUPS, TRACKS } from './groups'
import { RECOMMENDATION } from './recommendation'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { MAKER_REQUIREMENTS } from './requirements-maker'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STAGES } from './stages'
import { CERTIFICATE_NAMES, CHANNELS, DEADLINE, OFFICIAL_SITE } from './terms'
import { TIMETABLE } from './timetable'

/** 全国第九届 (2024), 信中〔2024〕13号: the national stage and what every contest below it is held to. */
export const NATIONAL_2024: Edition<National2024ClauseId> = {
  slug: 'national-2024',
  name: '第九届“创客中国”中小企业创新创业大赛',
  sponsorTitle: null,
  documentNumber: '信中〔2024〕13号',
  issuer: '工业和信息化部网络安全产业发展中心（工业和信息化部信息中心）',
  issuedOn: '2024-04-12',
  year: 2024,
  level: 'nation',
  parent: null,
  province: null,
  city: null,
  counties: [],
  groups: GROUPS,
  tracks: TRACKS,
  timetable: TIMETABLE,
  registration: {
    opensOn: null,
    deadline: DEADLINE,
    clause: 'CN24-04',
    officialSite: OFFICIAL_SITE,
    siteClause: 'CN24-02',
    channels: CHANNELS,
    officialSteps: ['CN24-39'],
  },
  requirements: [...SHARED_REQUIREMENTS, ...ENTERPRISE_REQUIREMENTS, ...MAKER_REQUIREMENTS],
  attachments: 'not-stated',
  stages: STAGES,
  awards: AWARDS,
  publicity: { days: 5, unit: 'working', firstDay: 'next-day', clause: 'CN24-25' },
  scoring: {
    rubrics: 'not-stated',
    form: { text: '现场演示答辩、专家当场亮分、公证员公证，按得分高低排名产生获奖项目', clause: 'CN24-26' },
    result: { by: 'last-stage', clause: 'CN24-26' },
    veto: null,
    obligations: [
      { id: 'live-reveal', title: '评委当场亮分', clause: 'CN24-11', inheritance: 'own' },
      { id: 'notarised', title: '决赛现场公证', clause: 'CN24-11', inheritance: 'own' },
      { id: 'announce-winners', title: '结果对外公示和公布', clause: 'CN24-11', inheritance: 'own' },
    ],
  },
  recommendation: RECOMMENDATION,
  certificateNames: { max: CERTIFICATE_NAMES, hard: false, subtypes: ['maker-team'], clause: 'CN24-30' },
  industryFields: 'not-stated',
  contests: [GRAND_FINAL_2024, REGIONAL_CONTESTS_2024, THEMATIC_CONTESTS_2024, OVERSEAS_CONTESTS_2024],
  contacts: {
    office: '大赛组委会秘书处（工业和信息化部网络安全产业发展中心）',
    phone: '010-68200397、86229586 转 6203',
  },
  fee: { charged: false, clause: 'CN24-10' },
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '附件材料', sentence: '本届通知未规定报名须提交哪些材料、格式和大小。' },
    { topic: '总决赛时间', sentence: '本届通知未规定全国总决赛的日期，另行通知。' },
    { topic: '晋级线并列', sentence: '本届通知未规定500强、50强等名单线上并列的项目怎样处理。' },
    { topic: '候补', sentence: '本届通知未规定是否设候补项目。' },
    { topic: '展示时间', sentence: '本届通知未规定每个项目演示和答辩的时长。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、去极值、小数位和并列的处理。' },
    { topic: '专家抽取', sentence: '本届通知未规定评审专家的抽取办法和回避办法。' },
    { topic: '奖金', sentence: '本届通知未规定各奖项的奖金。' },
    { topic: '重复奖励', sentence: '本届通知未规定在其他赛事已获奖励的项目怎样处理。' },
    { topic: '取消资格后的顺延', sentence: '本届通知未规定缺席或取消资格后名次和奖项是否顺延。' },
    { topic: '查重补报', sentence: '本届通知未规定推荐项目查出重复后能否补报。' },
    { topic: '推荐占比', sentence: '本届通知未规定名额在两个组别之间能否调剂，占比以规定的名额为限。' },
    { topic: '推荐表', sentence: '本届通知未规定推荐表的格式，推荐的具体要求另行通知。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
    { topic: '企业署名人数', sentence: '本届通知未规定企业组证书的署名人数。' },
    { topic: '在申请的知识产权', sentence: '本届通知未规定申请中、共有、许可的知识产权怎样计算。' },
    { topic: '创客所在地', sentence: '本届通知未规定创客没有注册地时怎样确定所辖区域。' },
    { topic: '申诉期限', sentence: '本届通知未规定异议和申诉的期限。' },
  ],
}
