import type {
  FieldValue,
  FormValues,
  MemberEntry,
  PropertyEntry,
} from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { finalistMore } from './finalist-more'
import { inventedCompanyCode, inventedIdentity, inventedName, inventedPhone } from './invented'
import type { Entrant } from './read-entrants'
import { between, oneOf, seededRandom } from './seeded-random'

const roles = ['技术', '工艺', '市场', '测试', '算法', '运营']
const kinds = ['发明专利', '实用新型', '软件著作权', '外观设计']

/** What differs from an ordinary form, so that the season shows every outcome. */
const peculiar: Record<string, FormValues> = {
  s05: { registeredOn: '2024-05-20' },
  s09: { group: 'enterprise', registeredOn: '2025-03-18', onMarket: 'yes' },
  j01: { hasProperties: 'no', properties: [] },
  j02: { revenue: '912000', assets: '865000' },
  j03: { pastAwards: ['2024'] },
  w04: { thematicContest: 'yes', thematicName: '第十一届“创客中国”智能机器人中小企业创新创业大赛' },
}

/** The whole form of an entrant as he would fill it in; the same for the same entrant. */
export function entrantForm(entrant: Entrant): FormValues {
  const random = seededRandom(entrant.key)
  const leader = `${entrant.subject === 'individual' ? '演示·' : ''}${inventedName(random)}`
  const members = membersOf(entrant, random, leader)
  const subject =
    entrant.subject === 'company' ? companyFields(entrant, random, leader) : teamFields(entrant, leader)
  return {
    ...subject,
    subject: entrant.subject,
    group: entrant.group,
    projectName: entrant.project,
    projectField: entrant.field,
    stage: entrant.stage,
    summary: entrant.summary,
    fourNew: [oneOf(random, ['新产品', '新技术', '新模式'])],
    ...(entrant.group === 'startup' ? { members } : {}),
    contactName: leader,
    contactPhone: inventedPhone(1000 + entrant.place),
    hasProperties: 'yes',
    properties: propertiesOf(entrant, random, members),
    noIpDispute: true,
    noPlagiarism: true,
    confidentialChecked: true,
    pastAwards: ['none'],
    nationalLists: ['none'],
    thematicContest: 'no',
    dishonesty: 'none',
    ...finalistMore(entrant),
    ...peculiar[entrant.key],
  }
}

/** The part of a form that somebody who stopped half way has filled in. */
export function halfOf(form: FormValues): FormValues {
  const filled: FieldId[] = [
    'subject',
    'group',
    'companyName',
    'companyCounty',
    'companyCode',
    'projectName',
    'stage',
  ]
  const kept = filled.flatMap((field): [FieldId, FieldValue][] => {
    const value = form[field]
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(kept)
}

function companyFields(entrant: Entrant, random: () => number, leader: string): FormValues {
  const isStartup = entrant.group === 'startup'
  const headcount = isStartup ? between(random, 6, 28) : between(random, 24, 190)
  const revenue = headcount * between(random, 18, 46)
  return {
    companyName: entrant.name,
    companyCounty: entrant.county,
    legalRepresentative: leader,
    companyCode: inventedCompanyCode(entrant.place),
    industryCode: entrant.industry,
    headcount: String(headcount),
    revenue: String(revenue),
    assets: String(revenue + between(random, 100, 2000)),
    specialised: !isStartup && random() < 0.5 ? 'yes' : 'no',
    ...(isStartup
      ? { registeredOn: `2025-0${between(random, 1, 9)}-${between(random, 10, 28)}` }
      : { onMarket: 'yes', marketEvidence: '演示：2025年已签订销售合同并开具发票，可查原件。' }),
  }
}

function teamFields(entrant: Entrant, leader: string): FormValues {
  const { subject, name } = entrant
  return {
    county: entrant.county,
    leader,
    lawAbiding: true,
    ...(subject === 'individual' ? {} : { teamName: name }),
    ...(subject === 'university-team' ? { affiliation: '演示·上党学院' } : {}),
    ...(subject === 'institute-team' ? { affiliation: '演示·谷子研究所' } : {}),
  }
}

/** The leader and up to three more; teams give their identity numbers, companies need not. */
function membersOf(entrant: Entrant, random: () => number, leader: string): MemberEntry[] {
  const more = entrant.subject === 'individual' ? 0 : between(random, 1, 3)
  const names = new Set([leader])
  while (names.size < more + 1) names.add(inventedName(random))
  return [...names].map((name, i) => ({
    id: `m${i + 1}`,
    name,
    role: i === 0 ? '负责人' : oneOf(random, roles),
    core: i < 3,
    onCertificate: i < 3,
    ...(entrant.subject === 'company' ? {} : { identity: inventedIdentity(random, entrant.place * 10 + i) }),
  }))
}

/** Owned by the company, by its leader in person where a manual review is asked for, or by members of a team. */
function propertiesOf(entrant: Entrant, random: () => number, members: MemberEntry[]): PropertyEntry[] {
  const count = between(random, 1, 3)
  const member = members[0]?.name ?? ''
  const owner = entrant.subject !== 'company' || entrant.fate === 'review' ? member : entrant.name
  return Array.from({ length: count }, (_, i) => ({
    type: oneOf(random, kinds),
    name: `${entrant.project}${['方法', '装置', '软件'][i]}`,
    number: `演示-2025-${String(entrant.place * 10 + i).padStart(4, '0')}`,
    owners: owner,
    status: i === 2 ? 'pending' : 'granted',
  }))
}
