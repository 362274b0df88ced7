import { describe, expect, it } from 'vitest'
import type { EligibilityFacts, IntellectualProperty } from '../../../src/core/eligibility/facts'
import { comparableName, splitOwners } from '../../../src/core/eligibility/names'
import { ENTERPRISE, findingOf, MAKERS, STARTUP } from './season'

const PATENT: IntellectualProperty = {
  type: '发明专利',
  name: '演示专利',
  number: 'ZL1',
  owner: '长治演示机械有限公司',
  coOwners: [],
  status: 'granted',
}
const withIp = (facts: EligibilityFacts, ...list: Partial<IntellectualProperty>[]): EligibilityFacts => ({
  ...facts,
  intellectualProperty: list.map(ip => ({ ...PATENT, ...ip })),
})

describe('知识产权须隶属于报名企业 (CZ26-17, T-08)', () => {
  it.each<[string, Partial<IntellectualProperty>, string]>([
    ['the company', {}, 'pass'],
    ['the company, other width and spaces', { owner: '长治演示 机械有限公司 ' }, 'pass'],
    ['somebody else', { owner: '张某' }, 'unknown'],
    ['somebody else with a transfer paper', { owner: '张某', papers: ['transfer'] }, 'manual'],
    ['the company and another', { coOwners: ['某大学'] }, 'unknown'],
    ['the company and another who consents', { coOwners: ['某大学'], papers: ['co-owner-consent'] }, 'pass'],
    ['both printed on one line', { owner: '长治演示机械有限公司；某大学' }, 'unknown'],
    ['a licence', { status: 'licensed' }, 'manual'],
    ['an application of the company', { status: 'pending' }, 'pass'],
  ])('owned by %s → %s', (_case, ip, outcome) => {
    expect(findingOf('enterprise-ip-belongs', withIp(ENTERPRISE, ip)).outcome).toBe(outcome)
  })

  it('what the company was called before is the company, for 企业组 and for 初创企业', () => {
    const renamed = (facts: EligibilityFacts) => ({
      ...facts,
      company: { ...facts.company, formerNames: ['长治演示机械厂', '演示（长治）工具厂'] },
    })
    for (const owner of ['长治演示机械厂', '演示(长治)工具 厂']) {
      expect(findingOf('enterprise-ip-belongs', withIp(ENTERPRISE, { owner })).outcome).toBe('unknown')
      expect(findingOf('enterprise-ip-belongs', withIp(renamed(ENTERPRISE), { owner })).outcome).toBe('pass')
      expect(findingOf('startup-ip-belongs', withIp(renamed(STARTUP), { owner })).outcome).toBe('pass')
    }
    const shared = { owner: '长治演示机械厂', coOwners: ['某大学'] }
    expect(findingOf('enterprise-ip-belongs', withIp(renamed(ENTERPRISE), shared)).outcome).toBe('unknown')
  })

  it('one foreign patent among many is enough to ask, and its owner is named', () => {
    const finding = findingOf('enterprise-ip-belongs', withIp(ENTERPRISE, {}, {}, { owner: '张某' }))
    expect(finding.sentence).toBe('权利人写的是张某，不是报名企业。')
    expect(finding.missing).toEqual(['intellectualProperty.papers'])
    expect(finding.compared).toHaveLength(3)
  })

  it('a core member may not hold it for 企业组 but may for 初创企业', () => {
    const ip = { owner: '演示甲' }
    expect(
      findingOf('enterprise-ip-belongs', withIp({ ...ENTERPRISE, coreMembers: STARTUP.coreMembers }, ip))
        .outcome,
    ).toBe('unknown')
    expect(findingOf('startup-ip-belongs', withIp(STARTUP, ip)).outcome).toBe('pass')
    expect(findingOf('startup-ip-belongs', withIp(STARTUP, { coOwners: ['演示甲'] })).outcome).toBe('pass')
  })

  it('a team’s patent belongs to core members, not to their school', () => {
    expect(findingOf('maker-ip-belongs', withIp(MAKERS, { owner: '演示乙' })).outcome).toBe('pass')
    expect(findingOf('maker-ip-belongs', withIp(MAKERS, { owner: '某大学' })).outcome).toBe('unknown')
    expect(findingOf('maker-ip-belongs', { ...MAKERS, intellectualProperty: [] }).outcome).toBe('pass')
  })

  it('cannot be compared before the company’s name is known', () => {
    const nameless = { ...ENTERPRISE, company: { ...ENTERPRISE.company, name: undefined } }
    expect(findingOf('enterprise-ip-belongs', nameless).missing).toEqual(['company.name'])
    expect(findingOf('enterprise-ip-belongs', withIp(ENTERPRISE, { owner: '' })).missing).toEqual([
      'intellectualProperty',
    ])
    expect(
      findingOf('enterprise-ip-belongs', { ...ENTERPRISE, intellectualProperty: undefined }).outcome,
    ).toBe('unknown')
  })
})

describe('拥有自主知识产权 (CZ26-17)', () => {
  it.each<[string, Partial<IntellectualProperty>[], string]>([
    ['none', [], 'fail'],
    ['one granted', [{}], 'pass'],
    ['one pending', [{ status: 'pending' }], 'manual'],
    ['only a licence', [{ status: 'licensed' }], 'fail'],
    ['a licence and a granted one', [{ status: 'licensed' }, {}], 'pass'],
  ])('%s → %s', (_case, list, outcome) => {
    expect(findingOf('enterprise-owns-ip', withIp(ENTERPRISE, ...list)).outcome).toBe(outcome)
  })

  it('not answered is unknown', () => {
    expect(findingOf('enterprise-owns-ip', { ...ENTERPRISE, intellectualProperty: undefined }).outcome).toBe(
      'unknown',
    )
  })
})

describe('names as compared', () => {
  it.each([
    ['甲（长治）科技有限公司', '甲(长治)科技有限公司'],
    ['甲〔长治〕科技有限公司', '甲(长治)科技有限公司'],
    ['ＡＢＣ科技 有限公司', 'abc科技有限公司'],
    ['阿依·古丽', '阿依•古丽'],
    ['长治演示　机械', '长治演示机械'],
  ])('%s is %s', (a, b) => expect(comparableName(a)).toBe(comparableName(b)))

  it.each([
    ['甲科技有限公司', '甲科技有限责任公司'],
    ['甲科技有限公司', '乙科技有限公司'],
  ])('%s is not %s', (a, b) => expect(comparableName(a)).not.toBe(comparableName(b)))

  it('owners printed together are told apart', () => {
    expect(splitOwners('甲公司；乙大学、丙')).toEqual(['甲公司', '乙大学', '丙'])
    expect(splitOwners(' ')).toEqual([])
  })
})
