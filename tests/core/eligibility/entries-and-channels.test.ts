import { describe, expect, it } from 'vitest'
import type { EligibilityFacts, OtherEntry } from '../../../src/core/eligibility/facts'
import { answerOf } from './checks'
import { ENTERPRISE, MAKERS } from './season'

const other = (over: Partial<OtherEntry>): OtherEntry => ({
  group: 'enterprise',
  projectName: '演示项目二',
  sameCompany: false,
  samePeople: false,
  ...over,
})

describe('同一个企业和创客只能申报一个项目 (CZ23-31)', () => {
  const once = (facts: EligibilityFacts, ...otherEntries: OtherEntry[]) =>
    answerOf({ name: 'one-entry-per-subject', params: {} }, facts, { otherEntries })

  it('another entry with the same company code refuses, and is named to the company', () => {
    const answer = once(ENTERPRISE, other({ sameCompany: true }))
    expect(answer.outcome).toBe('fail')
    expect(answer.compared[0]?.value).toBe('演示项目二')
  })

  it('a person in two teams is a warning, and the other team is not named', () => {
    const answer = once(MAKERS, other({ samePeople: true }))
    expect(answer).toMatchObject({ outcome: 'manual', notice: '提示' })
    expect(JSON.stringify(answer)).not.toContain('演示项目二')
  })

  it('only a company is refused by a company code', () => {
    expect(once(MAKERS, other({ sameCompany: true })).outcome).toBe('pass')
  })

  it('a namesake of somebody else passes; books not consulted are for a person', () => {
    expect(once(ENTERPRISE, other({ projectName: '演示项目' })).outcome).toBe('pass')
    expect(once(ENTERPRISE).outcome).toBe('pass')
    expect(answerOf({ name: 'one-entry-per-subject', params: {} }, ENTERPRISE)).toMatchObject({
      outcome: 'manual',
      notice: null,
    })
  })
})

describe('同一个项目不能同时报两个组 (CZ23-32)', () => {
  const twice = (entry: Partial<OtherEntry>, facts: EligibilityFacts = ENTERPRISE) =>
    answerOf({ name: 'one-group-per-project', params: {} }, facts, { otherEntries: [other(entry)] }).outcome
  const namesake = { group: 'maker', projectName: '演示　项目' }

  it.each<[string, Partial<OtherEntry>, string]>([
    ['same company, same name, other group', { ...namesake, sameCompany: true }, 'fail'],
    ['same people, same name, other group', { ...namesake, samePeople: true }, 'manual'],
    ['nobody in common, same name, other group', namesake, 'manual'],
    ['same company, other name, other group', { group: 'maker', sameCompany: true }, 'pass'],
    ['same company, same name, same group', { projectName: '演示项目', sameCompany: true }, 'pass'],
  ])('%s → %s', (_case, entry, outcome) => expect(twice(entry)).toBe(outcome))

  it('needs the group, and the books', () => {
    expect(twice(namesake, { ...ENTERPRISE, group: undefined })).toBe('unknown')
    expect(answerOf({ name: 'one-group-per-project', params: {} }, ENTERPRISE).outcome).toBe('manual')
    expect(twice({ group: 'maker', projectName: '' }, { ...ENTERPRISE, projectName: undefined })).toBe('pass')
  })
})

describe('二选一 (CN24-03)', () => {
  const channels = [
    { id: 'official', name: '大赛官网' },
    { id: 'regional', name: '区域赛官网' },
  ]
  const via = (...used: string[]) =>
    answerOf(
      { name: 'registration-channel', params: { channels } },
      { channels: used.length > 0 ? used : undefined },
    )

  it.each([
    [[], 'unknown'],
    [['official'], 'pass'],
    [['regional'], 'pass'],
    [['official', 'regional'], 'manual'],
    [['elsewhere'], 'unknown'],
  ])('%j → %s', (used, outcome) => expect(via(...used).outcome).toBe(outcome))

  it('asks which, and two are to be merged, not refused', () => {
    expect(via()).toMatchObject({ missing: ['channels'], nextStep: '请选择实际注册报名的渠道' })
    expect(via('official', 'regional').compared[0]?.value).toBe('大赛官网、区域赛官网')
  })

  it('a single door is not asked about', () => {
    const single = { name: 'registration-channel', params: { channels: channels.slice(0, 1) } } as const
    expect(answerOf(single, {}).outcome).toBe('pass')
  })
})

describe('企业创新项目不得参加创客组 (CZ23-17, CN24-32)', () => {
  const makers = (facts: EligibilityFacts) => answerOf({ name: 'no-company-project', params: {} }, facts)
  const owned = (owner: string, ...coOwners: string[]): EligibilityFacts => ({
    ...MAKERS,
    intellectualProperty: [
      { type: '发明专利', name: '演示', number: '', owner, coOwners, status: 'granted' },
    ],
  })

  it.each<[string, EligibilityFacts, string]>([
    ['a company', ENTERPRISE, 'fail'],
    ['a team', MAKERS, 'pass'],
    ['nobody said who', {}, 'unknown'],
    ['a team that names a company code', { ...MAKERS, company: { code: '91350100M000100Y43' } }, 'manual'],
    ['a patent of a company', owned('长治演示机械有限公司'), 'manual'],
    ['a patent shared with a company', owned('演示甲', '演示乙；某某（长治）有限公司'), 'manual'],
    ['a patent of a factory', owned('演示机械厂'), 'manual'],
    ['a patent of a university', owned('某大学'), 'pass'],
    ['a patent of a person', owned('演示甲'), 'pass'],
  ])('%s → %s', (_case, facts, outcome) => expect(makers(facts).outcome).toBe(outcome))

  it('shows what made it doubtful', () => {
    expect(makers(owned('演示机械厂')).compared).toEqual([
      { label: '知识产权的权利人', value: '演示机械厂', against: '不是企业创新项目' },
    ])
  })
})

describe('how many core members', () => {
  it.each([
    [1, 'fail'],
    [2, 'pass'],
    [5, 'pass'],
    [6, 'fail'],
  ])('%i of 2 to 5 → %s', (count, outcome) => {
    const coreMembers = Array.from({ length: count }, (_, i) => ({
      name: `演示${i}`,
      identityKey: null,
      confirmed: true,
    }))
    const check = { name: 'core-member-count', params: { min: 2, max: 5 } } as const
    expect(answerOf(check, { coreMembers }).outcome).toBe(outcome)
    expect(answerOf(check, {}).missing).toEqual(['coreMembers'])
  })
})

describe('one team for each core member, where the group has no subtypes', () => {
  const once = { name: 'core-member-once', params: { acrossSubtypes: ['maker'] } } as const
  it('the group speaks', () => {
    const elsewhere = (group: string) => ({
      otherCoreMemberships: [{ identityKey: 'key-a', subtype: '', group }],
    })
    expect(answerOf(once, MAKERS, elsewhere('maker')).outcome).toBe('fail')
    expect(answerOf(once, MAKERS, elsewhere('enterprise')).outcome).toBe('pass')
  })
})
