import type { FieldValue, FormValues, MemberEntry } from '../../src/core/application-form/field'
import type { FieldId } from '../../src/core/application-form/fields'
import { withCheckDigits } from '../../src/core/company-code'
import type { World } from './host'
import { consents, signedIn, type TestPerson } from './people'

let serial = 0

/** An invented company code of 长治 with right check digits; a new one each time. */
export function inventedCompanyCode(): string {
  serial += 1
  return withCheckDigits('91140400', `MA0${String(serial).padStart(5, '0')}`)
}

/** An invented identity number with a right check digit; `order` 1–999 makes it another person's. */
export function inventedIdentity(order: number): string {
  const first17 = `14040019900101${String(order).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0)
  return `${first17}${'10X98765432'[sum % 11]}`
}

const shared: FormValues = {
  projectField: '高端装备',
  stage: '量产',
  summary: '演示项目：井下巡检机器人，自动避障，已在两座煤矿试用。',
  contactName: '演示联系人',
  contactPhone: '13800000001',
  hasProperties: 'yes',
  noIpDispute: true,
  noPlagiarism: true,
  confidentialChecked: true,
  pastAwards: ['none'],
  nationalLists: ['none'],
  thematicContest: 'no',
  dishonesty: 'none',
}

const company = (name: string): FormValues => ({
  ...shared,
  subject: 'company',
  companyName: name,
  companyCounty: '140403',
  legalRepresentative: '演示法人',
  companyCode: inventedCompanyCode(),
  industryCode: '35',
  headcount: '86',
  revenue: '1250.5',
  specialised: 'yes',
  projectName: `${name}的项目`,
  properties: [
    { type: '发明专利', name: '一种避障方法', number: 'ZL202410000001.1', owners: name, status: 'granted' },
  ],
})

/** A complete form of 企业组, with nothing left to ask. */
export function enterpriseForm(name = '长治演示机械有限公司'): FormValues {
  return { ...company(name), group: 'enterprise', onMarket: 'yes' }
}

/** A complete form of 创业组 as 初创企业, founded in the middle of 2025. */
export function startupForm(name = '长治演示智能有限公司'): FormValues {
  const members: MemberEntry[] = [
    { id: 'm1', name: '演示成员甲', role: '算法', core: true, onCertificate: true },
  ]
  return { ...company(name), group: 'startup', registeredOn: '2025-06-01', members }
}

/** A complete form of 创业组 as 创客团队 of a university; `identities` of its core members. */
export function makerForm(identities: readonly string[] = [inventedIdentity(1)]): FormValues {
  const members: MemberEntry[] = identities.map((identity, i) => ({
    id: `m${i + 1}`,
    name: `演示成员${i + 1}`,
    role: '研发',
    core: true,
    onCertificate: true,
    identity,
  }))
  return {
    ...shared,
    subject: 'university-team',
    group: 'startup',
    county: '140403',
    teamName: '演示创客团队',
    affiliation: '演示大学',
    leader: '演示成员1',
    projectName: '演示创客项目',
    members,
    properties: [
      {
        type: '软件著作权',
        name: '巡检软件',
        number: '2025SR000001',
        owners: '演示成员1',
        status: 'granted',
      },
    ],
    lawAbiding: true,
  }
}

/** A draft of the person with these fields filled; answers its id and version. The world needs `applications`. */
export async function filledDraft(
  world: World,
  who: TestPerson,
  form: FormValues,
  edition = 'changzhi-2026',
): Promise<{ application: string; version: number }> {
  const { application } = await world.get(who, ['applications', 'start'], { edition })
  const patches = Object.entries(form).map(([field, value]) => ({
    field: field as FieldId,
    value: value as FieldValue,
    baseVersion: 0,
  }))
  const { version, refused } = await world.get(who, ['applications', 'save'], { application, patches })
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  return { application, version }
}

/** Somebody's submitted application, complete unless `form` says otherwise. */
export async function submittedApplication(
  world: World,
  options: { who?: TestPerson; form?: FormValues; manualReviewReason?: string; edition?: string } = {},
): Promise<{ who: TestPerson; application: string; version: number }> {
  const who = options.who ?? (await applicant(world))
  const draft = await filledDraft(world, who, options.form ?? enterpriseForm(), options.edition)
  const { version } = await world.get(who, ['applications', 'submit'], {
    application: draft.application,
    expectedVersion: draft.version,
    manualReviewReason: options.manualReviewReason,
  })
  return { who, application: draft.application, version }
}

/** A signed-in applicant who has consented to the use of identity numbers. */
export async function applicant(world: World, name = '演示申报人'): Promise<TestPerson> {
  const who = await signedIn(world.db, { name })
  await consents(world.db, who.person)
  return who
}
