import { describe, expect, test } from 'vitest'
import { compareWithParent } from '../../src/core/edition-compare'
import type { EditionDocument } from '../../src/core/edition-document'
import { SHIPPED } from '../../src/editions/registry'
import { changed, errorsOf, noticesOf, REMOVED } from './mutate'

const shipped = (slug: string) => SHIPPED.find(one => one.edition.slug === slug)!
const parent = shipped('shanxi-2026')
const city = shipped('changzhi-2026')

const nth = (id: string) => city.edition.requirements.findIndex(requirement => requirement.id === id)
const at = (id: string, field: string) => `edition.requirements.${nth(id)}.${field}`
const line = (kind: string) => city.edition.timetable.findIndex(entry => entry.kind === kind)
const errors = (path: string, value: unknown) => errorsOf(changed(city, path, value), [parent])
const WIDENED = '下级放宽硬排除：上级条款'

describe('长治 2026 under 山西 2026', () => {
  test('is sound as it ships', () => {
    expect(errorsOf(city, [parent])).toEqual([])
  })
  test('its earlier date for the preliminary is said to be tighter, and allowed', () => {
    expect(noticesOf(city, [parent])).toContain(
      '时间安排 › 第2项“市级初赛” › 日期：“市级初赛”（2026-07-30）早于上级规定的 2026-08-05：更严，允许。',
    )
  })
  test.each<[string, string, unknown, string]>([
    [
      'registers a day longer',
      'edition.registration.deadline',
      '2026-07-11',
      '报名截止（2026-07-11）晚于上级规定的 2026-07-10，下级不能放宽',
    ],
    [
      'plays the preliminary later',
      `edition.timetable.${line('preliminary')}.by`,
      '2026-08-06',
      '（2026-08-06）晚于上级规定的 2026-08-05',
    ],
    [
      'recommends later',
      'edition.recommendation.dueOn',
      '2026-08-06',
      '推荐报送（2026-08-06）晚于上级规定的 2026-08-05',
    ],
    [
      'recommends more of a group',
      'edition.recommendation.maxShare.den',
      4,
      '本届写的 1/4 更宽，下级不能放宽',
    ],
    [
      'says nothing of the share',
      'edition.recommendation.maxShare',
      'not-stated',
      '本届没有写，请补上，不能放宽',
    ],
    [
      'drops an inherited exclusion',
      `edition.requirements.${nth('similar-project')}`,
      REMOVED,
      `${WIDENED}“SX26-36”规定“同一企业的同一或相似项目没有重复报名”，本届的“企业组”没有这一条`,
    ],
    ['softens an inherited exclusion', at('national-list', 'hard'), false, `${WIDENED}“SX26-37”`],
    ['spares a group', at('past-winner', 'groups'), ['enterprise'], '本届的“初创企业”没有这一条'],
    [
      'looks at two years of three',
      at('past-winner', 'check.params.years'),
      [2024, 2025],
      '本届的“企业组”没有查上级要查的全部年份',
    ],
    [
      'keeps the winner but not the money',
      at('past-winner', 'check.params.effect'),
      'no-money',
      '上级规定不得参赛，这里只是不发奖金',
    ],
    [
      'admits enterprises of anywhere',
      at('enterprise-place', 'check.params.scope'),
      'country',
      '注册地超出了上级规定的山西省',
    ],
    [
      'admits enterprises of another province',
      at('enterprise-place', 'check.params.regionCode'),
      '130400',
      '注册地超出了上级规定的山西省',
    ],
    [
      'admits enterprises a day older',
      at('startup-founded', 'check.params.since'),
      '2023-12-31',
      '注册日期可以早于上级规定的 2024-01-01',
    ],
    ['admits a year more', at('startup-founded', 'check.params.underYears'), 3, '允许成立超过 2 年'],
    ['looks up fewer records', at('maker-credit', 'check.params.standard'), 'serious', '失信标准比上级宽'],
    [
      'makes it a condition of something',
      at('similar-project', 'when'),
      { name: 'owns-ip', params: { atLeast: 1 } },
      '加了适用前提',
    ],
    [
      'asks only one of two',
      at('enterprise-owns-ip', 'check'),
      {
        name: 'any-of',
        params: {
          of: [
            { name: 'owns-ip', params: { atLeast: 1 } },
            { name: 'declaration', params: { declaration: 'on-market' } },
          ],
        },
      },
      '没有这一条',
    ],
    [
      'calls its own clause inherited',
      at('past-winner', 'inheritance'),
      'inherited',
      '写着承自上级，引用的却是本届的条款“CZ26-12”',
    ],
    [
      'calls the clause above its own',
      at('similar-project', 'inheritance'),
      'own',
      '引用的是上级的条款“SX26-36”，请写成 "inherited"',
    ],
    [
      'lies in another province',
      'edition.province',
      { code: '130000', name: '演示省' },
      '上级届次在山西省，和本届的省份不同',
    ],
  ])('%s: refused', (_, path, value, sentence) => {
    const found = errors(path, value)
    expect(found.join('\n')).toContain(sentence)
  })
  test('who must look into other contests may not look at himself alone; the other way round is stricter', () => {
    const row = parent.edition.requirements.findIndex(({ id }) => id === 'similar-project')
    const across = changed(parent, `edition.requirements.${row}.check.params.scope`, 'across-contests')
    expect(errorsOf(city, [across as EditionDocument]).join()).toContain(
      '只在本届内比对，没有和本年度其他赛事比对',
    )
    const wider = changed(city, at('similar-project', 'check.params.scope'), 'across-contests')
    expect(errorsOf(wider, [across as EditionDocument])).toEqual([])
    expect(errorsOf(wider, [parent])).toEqual([])
  })
  test.each<[string, string, unknown]>([
    ['a year more of past winners', at('past-winner', 'check.params.years'), [2022, 2023, 2024, 2025]],
    ['past winners of all years', at('past-winner', 'check.params.years'), 'all'],
    ['a wider record', at('maker-credit', 'check.params.standard'), 'bad'],
    ['a smaller share', 'edition.recommendation.maxShare.den', 6],
    [
      'the exclusion among others that all hold',
      at('similar-project', 'check'),
      {
        name: 'all-of',
        params: {
          of: [
            { name: 'similar-project', params: { scope: 'same-company' } },
            { name: 'one-entry-per-subject', params: {} },
          ],
        },
      },
    ],
  ])('%s: stricter, so accepted', (_, path, value) => {
    expect(errors(path, value)).toEqual([])
  })
  test('the final may end on the day the list above closes, not after it', () => {
    const final = city.edition.stages.findIndex(stage => stage.id === 'final')
    const path = `edition.stages.${final}.by`
    const silent = changed(city, 'edition.recommendation.dueOn', 'not-stated')
    expect(errorsOf(changed(silent, path, '2026-08-05'), [parent]).join()).not.toContain('赶不上推荐')
    expect(errorsOf(changed(silent, path, '2026-08-06'), [parent]).join()).toContain(
      '“市级决赛”（2026-08-06）晚于上级的推荐截止 2026-08-05，赶不上推荐，请提前。',
    )
  })
  test('a share written for another group does not answer for the one above', () => {
    expect(errors('edition.recommendation.maxShare.group', 'enterprise').join()).toContain(
      '上级规定“startup”不超过 1/5（条款 SX26-17），本届没有写',
    )
  })
  test('a group renamed away from the parent is pointed out', () => {
    const renamed = JSON.parse(JSON.stringify(city).replaceAll('"startup"', '"starters"'))
    expect(noticesOf(renamed, [parent]).join()).toMatch(
      /上级对“创业组”有 \d+ 条硬性要求，本届没有编号为“startup”的组别或小类/,
    )
  })
})

describe('what an edition does with its parent', () => {
  const rows = (document: EditionDocument) => compareWithParent(document, parent)
  const markOf = (document: EditionDocument, topic: string) =>
    rows(document).find(row => row.topic === topic)?.mark
  const mutated = (path: string, value: unknown) => changed(city, path, value) as EditionDocument

  test('each requirement is marked as its data says', () => {
    const marks = city.edition.requirements.map(({ title, clause }) => ({
      title,
      mark: rows(city).find(row => row.topic === title && row.clause === clause)?.mark,
    }))
    expect(marks).toEqual(
      city.edition.requirements.map(({ title, inheritance }) => ({ title, mark: inheritance })),
    )
  })
  test('topics: tighter, inherited, silent, own', () => {
    expect(markOf(city, '初赛、复赛')).toBe('tightened')
    expect(markOf(city, '证书署名')).toBe('tightened')
    expect(markOf(city, '推荐占比')).toBe('inherited')
    expect(markOf(city, '公示')).toBe('not-stated')
    expect(markOf(city, '收费')).toBe('own')
  })
  test('a day later is looser, the same day is own', () => {
    expect(markOf(city, '报名截止')).toBe('own')
    expect(markOf(mutated('edition.registration.deadline', '2026-07-11'), '报名截止')).toBe('loosened')
    expect(markOf(mutated('edition.registration.deadline', '2026-07-09'), '报名截止')).toBe('tightened')
  })
  test('a hard requirement nothing answers to is a row of its own', () => {
    const row = rows(mutated(`edition.requirements.${nth('national-list')}`, REMOVED)).at(-1)
    expect(row).toMatchObject({ here: null, mark: 'loosened', clause: 'SX26-37' })
  })
  test('without a parent nothing is inherited', () => {
    expect(new Set(compareWithParent(parent, null).map(row => row.mark))).toEqual(
      new Set(['own', 'not-stated']),
    )
  })
})
