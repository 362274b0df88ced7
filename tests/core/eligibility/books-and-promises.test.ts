import { describe, expect, it } from 'vitest'
import type {
  CreditCheck,
  EligibilityFacts,
  ListedProject,
  Registers,
} from '../../../src/core/eligibility/facts'
import { submissionObstacles, waitsForMembers } from '../../../src/core/eligibility/judge'
import { SHANXI_2026 } from '../../../src/editions/shanxi-2026/edition'
import { EMPTY_BOOKS, ENTERPRISE, findingOf, MAKERS, NOW, STARTUP } from './season'

const books = (registers: Registers) => ({ ...NOW, registers: { ...EMPTY_BOOKS, ...registers } })
const listed = (entry: Partial<ListedProject>): ListedProject => ({
  year: 2024,
  list: '三等奖',
  projectName: '别的项目',
  subjectName: '别的公司',
  companyCode: null,
  ...entry,
})

describe('近三年省赛获奖项目 (CZ26-12, T-05)', () => {
  it.each([
    [2022, 'pass'],
    [2023, 'fail'],
    [2025, 'fail'],
    [2026, 'pass'],
    [null, 'fail'],
  ])('won at the provincial contest of %s → %s', (year, outcome) => {
    expect(
      findingOf('past-winner', { ...ENTERPRISE, pastAwards: [{ year, level: 'province' }] }).outcome,
    ).toBe(outcome)
  })

  it('a city prize is no provincial prize', () => {
    expect(
      findingOf('past-winner', { ...ENTERPRISE, pastAwards: [{ year: 2025, level: 'city' }] }).outcome,
    ).toBe('pass')
  })

  it.each<[string, Partial<ListedProject>, string]>([
    ['the same project name', { projectName: '演示 项目' }, 'manual'],
    ['the same company code', { companyCode: ENTERPRISE.company?.code ?? null }, 'manual'],
    ['the same company name', { subjectName: '长治演示机械有限公司' }, 'manual'],
    ['nothing in common', {}, 'pass'],
    ['the same name, too long ago', { projectName: '演示项目', year: 2022 }, 'pass'],
  ])('a register entry with %s → %s', (_case, entry, outcome) => {
    const provincialWinners = { years: [2022, 2023, 2024, 2025], projects: [listed(entry)] }
    expect(findingOf('past-winner', ENTERPRISE, books({ provincialWinners })).outcome).toBe(outcome)
  })

  it('a year nobody has entered, or no register, leaves it to a person without alarming the applicant', () => {
    for (const provincialWinners of [{ years: [2023, 2024], projects: [] }, undefined]) {
      const finding = findingOf('past-winner', ENTERPRISE, books({ provincialWinners }))
      expect(finding).toMatchObject({ outcome: 'manual', notice: null })
    }
  })

  it('not answered is unknown, unless the register already asks a question', () => {
    const silent = { ...ENTERPRISE, pastAwards: undefined }
    expect(findingOf('past-winner', silent)).toMatchObject({ outcome: 'unknown', missing: ['pastAwards'] })
    const provincialWinners = { years: [2023, 2024, 2025], projects: [listed({ projectName: '演示项目' })] }
    expect(findingOf('past-winner', silent, books({ provincialWinners })).outcome).toBe('manual')
  })
})

describe('全国榜单 (SX26-37 inherited, T-03, T-17)', () => {
  it.each([
    ['企业组500强', 2025, 'fail'],
    ['创客组300强', 2023, 'fail'],
    ['企业组500强', 2022, 'pass'],
    ['企业组500强', null, 'fail'],
    ['创客组100强', 2024, 'manual'],
    ['创业组300强', 2025, 'manual'],
    ['企业组500强或创客组300强', null, 'fail'],
  ])('on %s in %s → %s', (list, year, outcome) => {
    const finding = findingOf('national-list', { ...ENTERPRISE, nationalLists: [{ list, year }] })
    expect(finding.outcome).toBe(outcome)
    expect(finding).toMatchObject({
      inheritance: 'inherited',
      clause: { id: 'SX26-37', document: 'shanxi-2026' },
    })
  })

  it('a match in the register asks whether it is the same project', () => {
    const nationalLists = {
      years: [2023, 2024, 2025],
      projects: [listed({ projectName: '演示项目', list: '企业组500强' })],
    }
    expect(findingOf('national-list', ENTERPRISE, books({ nationalLists }))).toMatchObject({
      outcome: 'manual',
      notice: '需确认',
    })
    expect(findingOf('national-list', { ...ENTERPRISE, nationalLists: undefined }).outcome).toBe('unknown')
    expect(findingOf('national-list', ENTERPRISE, books({ nationalLists: undefined })).outcome).toBe('manual')
  })
})

describe('同一企业的同一或相似项目 (SX26-36)', () => {
  it.each([
    ['suspected', 'manual'],
    ['confirmed-same', 'fail'],
    ['not-same', 'pass'],
  ] as const)('a case ruled %s → %s', (state, outcome) => {
    const duplicateCases = [{ otherProject: '演示项目二', state }]
    expect(findingOf('similar-project', ENTERPRISE, books({ duplicateCases })).outcome).toBe(outcome)
  })

  it('an entry in another contest is not this notice’s matter (SX26-36)', () => {
    const duplicateCases = [
      { otherProject: '演示项目二', contest: '演示专题赛', state: 'suspected' },
    ] as const
    expect(findingOf('similar-project', ENTERPRISE, books({ duplicateCases }))).toMatchObject({
      outcome: 'pass',
      compared: [],
    })
  })

  it('speaks of companies only, and not consulted is a person’s matter', () => {
    expect(findingOf('similar-project', ENTERPRISE, books({ duplicateCases: undefined })).outcome).toBe(
      'manual',
    )
    expect(findingOf('similar-project', MAKERS, books({ duplicateCases: undefined })).outcome).toBe('pass')
  })
})

describe('失信 (CZ26-18, CZ26-24)', () => {
  const checked = (
    facts: EligibilityFacts,
    ...conclusions: CreditCheck['conclusion'][]
  ): EligibilityFacts => ({
    ...facts,
    creditChecks: facts.creditChecks?.map((row, i) => ({ ...row, conclusion: conclusions[i] ?? 'clear' })),
  })

  it('企业组 refuses serious records, a lighter one is put to a person; 创业组 refuses both', () => {
    expect(findingOf('enterprise-credit', checked(ENTERPRISE, 'serious')).outcome).toBe('fail')
    expect(findingOf('enterprise-credit', checked(ENTERPRISE, 'listed'))).toMatchObject({
      outcome: 'manual',
      notice: '需确认',
    })
    expect(findingOf('startup-credit', checked(STARTUP, 'listed')).outcome).toBe('fail')
    expect(findingOf('startup-credit', checked(STARTUP, 'clear', 'listed')).outcome).toBe('fail')
    expect(findingOf('maker-credit', checked(MAKERS, 'clear', 'serious')).outcome).toBe('fail')
  })

  it('passes only when everyone has been looked up', () => {
    expect(findingOf('maker-credit', MAKERS).outcome).toBe('pass')
    const half = { ...MAKERS, creditChecks: MAKERS.creditChecks?.slice(0, 1) }
    expect(findingOf('maker-credit', half).outcome).toBe('manual')
    const nobody = { ...MAKERS, coreMembers: undefined }
    expect(findingOf('maker-credit', nobody).outcome).toBe('manual')
    const notAsked = { ...ENTERPRISE, creditChecks: undefined, declaredDishonesty: 'none' } as const
    expect(findingOf('enterprise-credit', notAsked)).toMatchObject({ outcome: 'manual', notice: null })
  })

  it('an applicant’s own word against itself counts', () => {
    expect(findingOf('enterprise-credit', { ...ENTERPRISE, declaredDishonesty: 'serious' }).outcome).toBe(
      'fail',
    )
    expect(findingOf('enterprise-credit', { ...ENTERPRISE, declaredDishonesty: 'listed' }).outcome).toBe(
      'manual',
    )
    expect(findingOf('maker-credit', { ...MAKERS, declaredDishonesty: 'listed' }).outcome).toBe('fail')
  })
})

describe('核心成员 (CZ26-21, T-07)', () => {
  const elsewhere = (subtype: string, identityKey = 'key-b') =>
    books({ otherCoreMemberships: [{ identityKey, subtype }] })

  it('a core member of another 创客团队 is refused, and the other team is not named', () => {
    const finding = findingOf('maker-members-once', MAKERS, elsewhere('maker-team'))
    expect(finding).toMatchObject({ outcome: 'fail', sentence: '演示乙已是另一个团队的核心成员。' })
  })

  it('a membership in a 初创企业, or of somebody else, does not count', () => {
    expect(findingOf('maker-members-once', MAKERS, elsewhere('startup-company')).outcome).toBe('pass')
    expect(findingOf('maker-members-once', MAKERS, elsewhere('maker-team', 'key-z')).outcome).toBe('pass')
  })

  it('for a 初创企业 it is a hint, never a refusal', () => {
    const finding = findingOf('startup-members-once', STARTUP, elsewhere('maker-team', 'key-a'))
    expect(finding).toMatchObject({ outcome: 'manual', hard: false, notice: '提示' })
  })

  it('without an identity number it is unknown; a known hit refuses all the same', () => {
    const coreMembers = [
      ...(MAKERS.coreMembers ?? []),
      { name: '演示丙', identityKey: null, confirmed: false },
    ]
    const facts = { ...MAKERS, coreMembers }
    expect(findingOf('maker-members-once', facts)).toMatchObject({
      outcome: 'unknown',
      missing: ['coreMembers.identityKey'],
    })
    expect(findingOf('maker-members-once', facts, elsewhere('maker-team')).outcome).toBe('fail')
    expect(findingOf('maker-members-once', { ...MAKERS, coreMembers: [] }).outcome).toBe('unknown')
    expect(findingOf('maker-members-once', MAKERS, books({ otherCoreMemberships: undefined })).outcome).toBe(
      'manual',
    )
  })
})

describe('each core member confirms for himself (CZ26-21)', () => {
  const typed = { ...MAKERS, coreMembers: MAKERS.coreMembers?.map(each => ({ ...each, confirmed: false })) }

  it('what the leader typed alone is 待补充, never a silent pass', () => {
    expect(findingOf('maker-members-once', typed)).toMatchObject({
      outcome: 'unknown',
      missing: ['coreMembers.confirmed'],
      sentence: '演示甲、演示乙由负责人代填，待本人确认。',
    })
    expect(findingOf('maker-members-once', MAKERS).outcome).toBe('pass')
  })

  it('it holds up no submission; a missing number still does', () => {
    const waiting = findingOf('maker-members-once', typed)
    const unnamed = { ...MAKERS, coreMembers: [{ name: '演示丙', identityKey: null, confirmed: false }] }
    expect(submissionObstacles([waiting])).toEqual({ refusals: [], gaps: [] })
    expect(submissionObstacles([findingOf('maker-members-once', unnamed)]).gaps).toHaveLength(1)
    expect([waiting, findingOf('maker-members-once', MAKERS)].map(waitsForMembers)).toEqual([true, false])
  })
})

describe('certificate, official number, promises', () => {
  it.each([
    [7, 'pass'],
    [8, 'fail'],
    [0, 'pass'],
  ])('%i names on the certificate → %s (CZ26-22)', (count, outcome) => {
    const certificateNames = Array.from({ length: count }, (_, i) => `演示${i}`)
    expect(findingOf('maker-certificate-names', { ...MAKERS, certificateNames }).outcome).toBe(outcome)
  })

  it('an eighth name is refused in 长治 and put to a person in the province, 原则上 (SX26-33)', () => {
    const facts = { ...MAKERS, certificateNames: Array.from({ length: 8 }, String) }
    expect(findingOf('maker-certificate-names', facts, NOW, SHANXI_2026)).toMatchObject({
      outcome: 'manual',
      notice: '提示',
    })
    expect(findingOf('maker-certificate-names', facts).outcome).toBe('fail')
  })

  it('no official number is missing, not refused, and is due before the preliminary (CZ26-11, T-12)', () => {
    for (const officialNumber of [undefined, '', '  ']) {
      expect(findingOf('official-number', { ...ENTERPRISE, officialNumber })).toMatchObject({
        outcome: 'unknown',
        due: 'preliminary',
      })
    }
  })

  it('a promise not made is missing, a promise refused fails, a self-check not done is missing', () => {
    const said = (declarations: EligibilityFacts['declarations']) => ({ ...ENTERPRISE, declarations })
    expect(findingOf('on-market', said({})).missing).toEqual(['declarations.on-market'])
    expect(findingOf('on-market', said({ 'on-market': false })).outcome).toBe('fail')
    expect(findingOf('enterprise-ip-dispute', said({ 'no-ip-dispute': false })).outcome).toBe('fail')
    expect(findingOf('confidential', said({ 'confidential-checked': false })).outcome).toBe('unknown')
    expect(findingOf('no-plagiarism', said({ 'no-plagiarism': true })).outcome).toBe('pass')
  })

  it('a thematic contest is a question to settle, not a refusal (CZ26-14, T-13)', () => {
    expect(findingOf('thematic-contest', { ...ENTERPRISE, thematicContest: '低空经济专题赛' })).toMatchObject(
      {
        outcome: 'manual',
        notice: '需确认',
      },
    )
    expect(findingOf('thematic-contest', { ...ENTERPRISE, thematicContest: undefined }).outcome).toBe(
      'unknown',
    )
  })
})
