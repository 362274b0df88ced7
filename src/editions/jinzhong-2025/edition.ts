import type { Edition } from '../../core/edition'
import { JINZHONG, JINZHONG_COUNTIES, SHANXI } from '../regions-shanxi'
import { STARTUP_GROUP } from '../startup-group'
import type { Jinzhong2025ClauseId } from './clauses'
import { ENTERPRISE_REQUIREMENTS } from './requirements-enterprise'
import { SHARED_REQUIREMENTS } from './requirements-shared'
import { STARTUP_REQUIREMENTS } from './requirements-startup'
import { JINZHONG_2025_SUMMARY } from './summary-table'
import { CERTIFICATE_NAMES, CHANNELS, DEADLINE, OFFICIAL_SITE } from './terms'

const CONTEST_BY = '2025-07-30'

/** 晋中市 2025, 市工信企业发〔2025〕52号. The provincial requirements it names are not in the books. */
export const JINZHONG_2025: Edition<Jinzhong2025ClauseId> = {
  slug: 'jinzhong-2025',
  name: '2025年“创客中国”晋中市中小企业创新创业大赛',
  sponsorTitle: null,
  documentNumber: '市工信企业发〔2025〕52号',
  issuer: '晋中市工业和信息化局、晋中市转型综改促进中心',
  issuedOn: '2025-06-04',
  year: 2025,
  level: 'city',
  parent: null,
  province: SHANXI,
  city: JINZHONG,
  counties: JINZHONG_COUNTIES,
  groups: [
    { id: 'enterprise', name: '企业组', subjects: ['company'], subtypes: [], clause: 'JZ25-06' },
    { ...STARTUP_GROUP, clause: 'JZ25-08' },
  ],
  tracks: [],
  timetable: [
    {
      id: 'registration',
      name: '报名',
      kind: 'registration',
      by: DEADLINE,
      tentative: false,
      clause: 'JZ25-04',
    },
    {
      id: 'final',
      name: '市级比赛（具体时间另行通知）',
      kind: 'final',
      by: CONTEST_BY,
      tentative: true,
      clause: 'JZ25-05',
    },
  ],
  registration: {
    opensOn: null,
    deadline: DEADLINE,
    clause: 'JZ25-04',
    officialSite: OFFICIAL_SITE,
    siteClause: 'JZ25-02',
    channels: CHANNELS,
    officialSteps: ['JZ25-02'],
  },
  requirements: [...SHARED_REQUIREMENTS, ...ENTERPRISE_REQUIREMENTS, ...STARTUP_REQUIREMENTS],
  attachments: 'not-stated',
  stages: [
    {
      id: 'final',
      name: '市级比赛',
      kind: 'roadshow',
      optional: false,
      groups: ['enterprise', 'startup'],
      by: CONTEST_BY,
      advance: 'not-stated',
      direct: [],
      times: 'not-stated',
      panels: 'not-stated',
      clause: 'JZ25-05',
    },
  ],
  awards: 'not-stated',
  publicity: 'not-stated',
  scoring: { rubrics: 'not-stated', form: 'not-stated', result: 'not-stated', veto: null, obligations: [] },
  recommendation: JINZHONG_2025_SUMMARY,
  certificateNames: { max: CERTIFICATE_NAMES, hard: false, subtypes: ['maker-team'], clause: 'JZ25-09' },
  industryFields: 'not-stated',
  contests: [],
  contacts: { office: '晋中市工信局中小企业科', phone: '2639095  2639511' },
  fee: { charged: false, clause: 'JZ25-16' },
  notStated: [
    { topic: '报名开始', sentence: '本届通知未规定报名从哪一天开始。' },
    { topic: '附件材料', sentence: '本届通知未规定报名须提交哪些材料、格式和大小。' },
    { topic: '轮次', sentence: '本届通知未规定比赛分几轮，具体时间和地点另行通知。' },
    { topic: '展示时间', sentence: '本届通知未规定每个项目展示和答辩的时长。' },
    { topic: '评审形式', sentence: '本届通知未规定评审形式和成绩怎样构成。' },
    { topic: '评分规则', sentence: '本届通知未规定评委人数、评分标准、去极值、小数位和并列的处理。' },
    { topic: '奖项', sentence: '本届通知未规定奖项、名额和奖金。' },
    { topic: '公示', sentence: '本届通知未规定获奖名单的公布和公示。' },
    { topic: '向省里推荐', sentence: '本届通知未规定向省里推荐的名额、日期和办法。' },
    { topic: '推荐名额', sentence: '本届通知未规定推荐名额。' },
    { topic: '推荐占比', sentence: '本届通知未规定创业组在推荐项目中的占比。' },
    { topic: '推荐截止', sentence: '本届通知未规定汇总表的报送截止日期。' },
    { topic: '领域', sentence: '本届通知未规定参赛项目的领域分类。' },
    { topic: '企业署名人数', sentence: '本届通知未规定企业组和初创企业证书的署名人数。' },
    { topic: '在申请的知识产权', sentence: '本届通知未规定申请中、共有、许可的知识产权怎样计算。' },
    { topic: '申诉期限', sentence: '本届通知未规定异议和申诉的期限。' },
    { topic: '取消资格后的顺延', sentence: '本届通知未规定取消资格后名次和奖项是否顺延。' },
  ],
}
