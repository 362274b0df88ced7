import { describe, expect, it } from 'vitest'
import type { EligibilityFacts, Registers } from '../../src/core/eligibility/facts'
import { judgeApplication } from '../../src/core/eligibility/judge'
import { CLAUSES, editionBySlug } from '../../src/editions/registry'
import { EMPTY_BOOKS, ENTERPRISE, MAKERS, NOW, STARTUP } from '../core/eligibility/season'

/** One notice, one requirement, what an applicant of it gets: the sentence of the notice in small stories. */
interface Story {
  slug: string
  requirement: string
  name: string
  facts: EligibilityFacts
  registers?: Registers
  outcome: string
}

const maker = (more: EligibilityFacts = {}): EligibilityFacts => ({ ...MAKERS, group: 'maker', ...more })
const national = (facts: EligibilityFacts): EligibilityFacts => ({ track: 'regional', ...facts })
const found = (subject: string, conclusion: 'bad' | 'listed' | 'serious') => ({
  creditChecks: [{ subject, conclusion, source: '信用中国', checkedOn: '2026-07-12' }],
})
const wonAward = (award: string, year = 2010) => ({
  ...ENTERPRISE,
  pastAwards: [{ year, level: 'province' as const, award }],
})
const elsewhere = (group: string, sameCompany: boolean): Registers => ({
  ...EMPTY_BOOKS,
  otherEntries: [{ group, projectName: '演示项目', sameCompany, samePeople: false }],
})
const companyPatent = {
  intellectualProperty: (ENTERPRISE.intellectualProperty ?? []).map(ip => ({
    ...ip,
    owner: '演示机械有限公司',
  })),
}

const story =
  (slug: string) =>
  (
    requirement: string,
    name: string,
    outcome: string,
    facts: EligibilityFacts,
    registers?: Registers,
  ): Story => ({
    slug,
    requirement,
    name,
    outcome,
    facts,
    ...(registers ? { registers } : {}),
  })
const cz23 = story('changzhi-2023')
const cn24 = story('national-2024')
const jz25 = story('jinzhong-2025')

const STORIES: readonly Story[] = [
  cz23('past-winner', '优秀奖 of any year counts', 'fail', wonAward('优秀奖')),
  cz23('past-winner', 'a prize the clause does not name', 'manual', wonAward('最佳人气')),
  cz23('enterprise-credit', '不良记录 is wider than 失信', 'fail', {
    ...ENTERPRISE,
    ...found('company', 'bad'),
  }),
  cz23('maker-subject', 'any team', 'pass', maker({ subject: 'team' })),
  cz23('maker-no-company', 'a company', 'fail', maker({ subject: 'company' })),
  cz23('maker-no-company', 'a team whose patent a company owns', 'manual', maker(companyPatent)),
  cz23('maker-no-company', 'a team with nothing of a company', 'pass', maker()),
  cz23('one-entry', 'a second project of the company', 'fail', ENTERPRISE, elsewhere('enterprise', true)),
  cz23('one-group', 'the same project in 创客组', 'manual', ENTERPRISE, elsewhere('maker', false)),
  cz23('one-group', 'the same project in the same group', 'pass', ENTERPRISE, elsewhere('enterprise', false)),
  cz23('channel', 'the provincial platform is one of three doors', 'pass', {
    ...ENTERPRISE,
    channels: ['provincial-platform'],
  }),
  cn24(
    'channel',
    'both doors are merged, not refused',
    'manual',
    national({
      ...ENTERPRISE,
      channels: ['official', 'contest-site'],
    }),
  ),
  cn24('maker-subject', 'a team of a university', 'pass', national(maker())),
  cn24(
    'maker-subject',
    'a team of neither university nor institute is for a person',
    'manual',
    national(maker({ subject: 'team' })),
  ),
  cn24('maker-no-company', '企业团队', 'fail', national(maker({ subject: 'company' }))),
  cn24(
    'maker-credit',
    'a member on a list of dishonesty',
    'fail',
    national(maker(found('演示甲', 'listed'))),
  ),
  cn24(
    'enterprise-listed',
    'a company on a list of dishonesty',
    'fail',
    national({
      ...ENTERPRISE,
      ...found('company', 'listed'),
    }),
  ),
  cn24(
    'enterprise-listed',
    'a bad record that is no 失信',
    'pass',
    national({ ...ENTERPRISE, ...found('company', 'bad') }),
  ),
  cn24(
    'enterprise-credit',
    'the same record as 不良记录',
    'fail',
    national({ ...ENTERPRISE, ...found('company', 'bad') }),
  ),
  cn24(
    'national-list',
    'a project of 500强',
    'fail',
    national({
      ...ENTERPRISE,
      nationalLists: [{ year: 2023, list: '企业组500强' }],
    }),
  ),
  cn24(
    'national-list',
    '创客组100强 is not named',
    'manual',
    national({
      ...ENTERPRISE,
      nationalLists: [{ year: 2023, list: '创客组100强' }],
    }),
  ),
  jz25('national-list', '创客组100强 is named', 'fail', {
    ...ENTERPRISE,
    nationalLists: [{ year: 2024, list: '创客组100强' }],
  }),
  jz25('past-winner', 'any prize counts', 'fail', wonAward('最佳人气', 2024)),
  jz25('enterprise-credit', 'only 严重失信 refuses', 'manual', {
    ...ENTERPRISE,
    ...found('company', 'listed'),
  }),
  jz25('startup-credit', 'a startup with 严重失信', 'fail', { ...STARTUP, ...found('company', 'serious') }),
  jz25('startup-place', 'a startup of 长治', 'fail', STARTUP),
  jz25('startup-place', 'a startup of 榆次', 'pass', {
    ...STARTUP,
    company: { ...STARTUP.company, countyCode: '140702' },
  }),
  jz25('maker-ip-belongs', 'a patent of a core member', 'pass', MAKERS),
  jz25('enterprise-ip-belongs', 'a patent of another company asks for papers', 'unknown', {
    ...ENTERPRISE,
    ...companyPatent,
  }),
]

describe.each(STORIES)('$slug $requirement', ({ slug, requirement, name, facts, registers, outcome }) => {
  it(`${name}: ${outcome}`, () => {
    const edition = editionBySlug(slug)
    if (edition === undefined) throw new Error(`${slug} does not ship`)
    const context = { ...NOW, registers: registers ?? EMPTY_BOOKS }
    const { findings } = judgeApplication(edition, CLAUSES, facts, context)
    const finding = findings.find(row => row.requirement === requirement)
    expect(finding?.outcome).toBe(outcome)
    expect(finding?.clause.document).toBe(slug)
  })
})
