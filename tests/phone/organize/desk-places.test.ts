import { describe, expect, test } from 'vitest'
import type { GrantView, Role } from '../../../src/contract/roles'
import { deskPlaces, officers, readers } from '../../../src/organize/shared/desk-places'
import { deskOf } from '../../../src/organize/shared/use-desk'

const labels = (...roles: Role[]) =>
  deskPlaces(roles, 'city').flatMap(group => group.places.map(({ label }) => label))
const grant = (role: Role, edition = 'changzhi-2026'): GrantView => ({
  ...{ role, edition, unit: '140400', session: null },
  validTo: '2026-12-31T15:59:59.000Z',
})

describe('left navigation', () => {
  test('an operator sees everything', () => {
    expect(labels('operator')).toEqual([
      '工作台',
      '审核队列',
      '查重',
      '往届名单',
      '公告与催办',
      '评分规则',
      '专家库与抽取',
      '场次与主控',
      '网评',
      '公证见证',
      '晋级名单',
      '奖项',
      '单位奖',
      '异议办理',
      '对接服务',
      '推荐名单',
      '人员与身份',
      '届次配置',
    ])
  })
  test('the province has what came up from its cities; a city has not', () => {
    const of = (level: 'city' | 'province' | 'nation') =>
      deskPlaces(['operator'], level).flatMap(group => group.places.map(({ label }) => label))
    expect(of('province')).toEqual(expect.arrayContaining(['跨市查重', '汇总名单']))
    expect(of('nation')).toContain('跨市查重')
    // what the nation admits to its review is the pool of nominations, not a merged list
    expect(of('nation')).not.toContain('汇总名单')
    expect(of('city')).not.toContain('跨市查重')
  })
  test('a liaison sees applications only, a contractor no reminders and no list', () => {
    expect(labels('liaison')).toEqual(['工作台', '审核队列', '对接服务'])
    expect(labels('contractor')).not.toContain('公告与催办')
    expect(labels('contractor')).not.toContain('推荐名单')
  })
  test('committee, notary and supervisor see the hall but no applications', () => {
    for (const role of ['committee', 'notary', 'supervisor'] as const) {
      expect(labels(role)).toContain('场次与主控')
      expect(labels(role)).not.toContain('审核队列')
    }
  })
  test('notary and supervisor are led to the witness page and the record', () => {
    expect(labels('notary')).toEqual([
      '工作台',
      '评分规则',
      '专家库与抽取',
      '场次与主控',
      '网评',
      '公证见证',
      '审计与公证包',
    ])
    expect(labels('supervisor')).toContain('公证见证')
    expect(labels('supervisor')).toContain('审计与公证包')
  })
  test('a judge has no desk; a group without a place is left out', () => {
    expect(labels('judge')).toEqual([])
    expect(deskPlaces(['liaison'], 'city').map(group => group.title)).toEqual([undefined, '报名审核', '结果'])
  })
})

describe('whose desk', () => {
  test('refused without one of the roles, ready with it', () => {
    expect(deskOf([grant('liaison')], officers).state).toBe('refused')
    expect(deskOf([grant('liaison')], readers)).toMatchObject({ state: 'ready', roleText: '联络员' })
  })
  test('roles of another edition do not count', () => {
    const grants = [grant('liaison'), grant('operator', 'shanxi-2026')]
    expect(deskOf(grants, officers, 'changzhi-2026').state).toBe('refused')
    expect(deskOf(grants, officers, 'shanxi-2026').state).toBe('ready')
  })
  test('the edition asked for, else the one chosen last, else the first; never a foreign one', () => {
    const grants = [grant('operator'), grant('operator', 'shanxi-2026')]
    expect(deskOf(grants, officers, undefined, 'shanxi-2026').edition).toBe('shanxi-2026')
    expect(deskOf(grants, officers, 'changzhi-2026', 'shanxi-2026').edition).toBe('changzhi-2026')
    expect(deskOf(grants, officers, 'taiyuan-2026').edition).toBe('changzhi-2026')
  })
  test('a judge alone has no desk', () => {
    expect(deskOf([grant('judge')], readers)).toMatchObject({ state: 'refused', edition: '', editions: [] })
  })
})
