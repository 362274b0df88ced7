import { withCheckDigits } from '../../../src/core/company-code'
import type { Edition } from '../../../src/core/edition'
import type { EligibilityFacts, JudgeContext, Registers } from '../../../src/core/eligibility/facts'
import { type Judgement, judgeApplication } from '../../../src/core/eligibility/judge'
import { CHANGZHI_2026 } from '../../../src/editions/changzhi-2026/edition'
import { CLAUSES } from '../../../src/editions/registry'

export const EDITION: Edition = CHANGZHI_2026

const DECLARATIONS = {
  'on-market': true,
  'no-ip-dispute': true,
  'law-abiding': true,
  'confidential-checked': true,
  'no-plagiarism': true,
} as const

const PATENT = {
  type: '发明专利',
  name: '演示专利',
  number: 'ZL2023100000001',
  coOwners: [],
  status: 'granted',
} as const

const SHARED = {
  projectName: '演示项目',
  declarations: DECLARATIONS,
  pastAwards: [],
  nationalLists: [],
  thematicContest: null,
  officialNumber: 'GW-0001',
  submittedAt: '2026-07-09T08:20:00.000Z',
} as const satisfies EligibilityFacts

/** A company of 企业组 that passes everything. */
export const ENTERPRISE: EligibilityFacts = {
  ...SHARED,
  group: 'enterprise',
  subject: 'company',
  company: {
    name: '长治演示机械有限公司',
    code: withCheckDigits('91140403', 'MA0D3M01'),
    countyCode: '140403',
    registeredOn: '2019-05-20',
    industryCode: 'C34',
    headcount: 120,
    revenue: 60_000_000,
    assets: 80_000_000,
  },
  intellectualProperty: [{ ...PATENT, owner: '长治演示机械有限公司' }],
  creditChecks: [{ subject: 'company', conclusion: 'clear', source: '信用中国', checkedOn: '2026-07-12' }],
}

/** A 初创企业 of 创业组 that passes everything. */
export const STARTUP: EligibilityFacts = {
  ...ENTERPRISE,
  group: 'startup',
  company: { ...ENTERPRISE.company, registeredOn: '2025-03-01', headcount: 12, revenue: 3_000_000 },
  coreMembers: [{ name: '演示甲', identityKey: 'key-a', confirmed: true }],
  creditChecks: [
    { subject: 'company', conclusion: 'clear', source: '信用中国', checkedOn: '2026-07-12' },
    { subject: '演示甲', conclusion: 'clear', source: '执行信息公开网', checkedOn: '2026-07-12' },
  ],
}

/** A 创客团队 of 创业组 that passes everything. */
export const MAKERS: EligibilityFacts = {
  ...SHARED,
  group: 'startup',
  subject: 'university-team',
  intellectualProperty: [{ ...PATENT, owner: '演示甲' }],
  coreMembers: [
    { name: '演示甲', identityKey: 'key-a', confirmed: true },
    { name: '演示乙', identityKey: 'key-b', confirmed: true },
  ],
  certificateNames: ['演示甲', '演示乙'],
  creditChecks: [
    { subject: '演示甲', conclusion: 'clear', source: '执行信息公开网', checkedOn: '2026-07-12' },
    { subject: '演示乙', conclusion: 'clear', source: '执行信息公开网', checkedOn: '2026-07-12' },
  ],
}

/** Books that were consulted completely and hold nothing. */
export const EMPTY_BOOKS: Registers = {
  provincialWinners: { years: [2023, 2024, 2025], projects: [] },
  nationalLists: { years: [2023, 2024, 2025], projects: [] },
  otherCoreMemberships: [],
  otherEntries: [],
  duplicateCases: [],
}

export const NOW: JudgeContext = { now: '2026-07-09T08:30:00.000Z', registers: EMPTY_BOOKS }

/** Judges in 长治 2026 with complete, empty books unless told otherwise. */
export function judge(
  facts: EligibilityFacts,
  context: JudgeContext = NOW,
  edition: Edition = EDITION,
): Judgement {
  return judgeApplication(edition, CLAUSES, facts, context)
}

/** The finding about one requirement. */
export function findingOf(
  id: string,
  facts: EligibilityFacts,
  context: JudgeContext = NOW,
  edition: Edition = EDITION,
) {
  const finding = judge(facts, context, edition).findings.find(row => row.requirement === id)
  if (finding === undefined) throw new Error(`${id} was not judged`)
  return finding
}
