import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/application-form/facts-of'
import type { FormValues } from '../../../src/core/application-form/field'
import { fieldProblem } from '../../../src/core/application-form/field-problem'
import type { FieldId } from '../../../src/core/application-form/fields'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { contestListsOf } from '../../../src/core/contest-lists'
import { editionBySlug } from '../../../src/editions/registry'

const EDITION = formEditionOf(editionBySlug('changzhi-2026')!)
const ids = (form: FormValues, edition = EDITION) => visibleFields(form, edition).map(field => field.id)
const company = (group: string): FormValues => ({ subject: 'company', group })

describe('what only some notices ask', () => {
  const of = (slug: string, form: FormValues) => visibleFields(form, formEditionOf(editionBySlug(slug)!))
  const field = (slug: string, form: FormValues, id: FieldId) =>
    of(slug, form).find(candidate => candidate.id === id)
  const labels = (slug: string, form: FormValues, id: FieldId) =>
    field(slug, form, id)?.options.map(option => option.label)

  it('tracks and channels: where there is a choice (CN24-03)', () => {
    const team = { subject: 'university-team', group: 'maker' }
    expect(labels('national-2024', team, 'track')).toEqual(['区域赛', '专题赛', '境外区域赛'])
    expect(labels('national-2024', team, 'channels')).toHaveLength(2)
    expect(labels('changzhi-2023', team, 'channels')).toHaveLength(3)
    expect(field('changzhi-2023', team, 'track')).toBeUndefined()
    for (const slug of ['changzhi-2026', 'shanxi-2026'])
      for (const id of ['track', 'channels'] as const)
        expect(field(slug, company('enterprise'), id)).toBeUndefined()
  })

  it('the track is asked once the group is chosen, and opens the conditions of that track', () => {
    const tracked = {
      ...EDITION,
      tracks: ['a', 'b'].map(id => ({ id, name: id, groups: ['enterprise'] })),
      asks: EDITION.asks.map(ask => (ask.id === 'enterprise-size' ? { ...ask, tracks: ['b'] } : ask)),
    }
    expect(ids({ subject: 'company' }, tracked)).not.toContain('track')
    expect(ids(company('enterprise'), tracked)).toContain('track')
    expect(ids({ ...company('enterprise'), track: 'a' }, tracked)).not.toContain('industryCode')
    expect(ids({ ...company('enterprise'), track: 'b' }, tracked)).toContain('industryCode')
    expect(ids(company('startup'), tracked)).not.toContain('track')
  })

  it('the thematic contest is chosen from the list of the notice, typed where none lists any (SX26-42)', () => {
    const form: FormValues = { ...company('enterprise'), thematicContest: 'yes' }
    const listed = formEditionOf(
      editionBySlug('changzhi-2026')!,
      contestListsOf(editionBySlug('changzhi-2026')!, [editionBySlug('shanxi-2026')!]),
    )
    const asked = (edition: typeof EDITION) =>
      visibleFields(form, edition).find(({ id }) => id === 'thematicName')!
    const { kind, options } = asked(listed)
    expect(kind).toBe('choice')
    expect(options).toHaveLength(17)
    expect(options[5]).toEqual({
      value: '第十一届“创客中国”低空经济中小企业创新创业大赛',
      label: '第十一届“创客中国”低空经济中小企业创新创业大赛',
    })
    expect(fieldProblem(asked(listed), options[5]!.value)).toBeNull()
    expect(fieldProblem(asked(listed), '低空经济专题赛')).toBe('请重新选择专题赛名称')
    expect(asked(EDITION)).toMatchObject({ kind: 'text', options: [] })
    expect(fieldProblem(asked(EDITION), '低空经济专题赛')).toBeNull()
    const chosen = factsOf({ ...form, thematicName: options[5]!.value }, listed)
    expect(chosen.thematicContest).toBe(options[5]!.value)
  })

  it('no other list of contests is offered as a thematic one', () => {
    const { thematicContests } = formEditionOf(editionBySlug('national-2024')!)
    expect(thematicContests).toHaveLength(14)
    expect(thematicContests.every(name => !name.includes('省'))).toBe(true)
  })

  it('former names: where the owner of patents is compared with the company', () => {
    expect(field('changzhi-2026', company('enterprise'), 'formerNames')?.required).toBe(false)
    expect(field('changzhi-2023', company('enterprise'), 'formerNames')).toBeUndefined()
    expect(field('national-2024', company('enterprise'), 'formerNames')).toBeUndefined()
  })

  it('more names on the certificate: a reason where the limit is 原则上, and then everybody may sign', () => {
    const team = { subject: 'university-team', group: 'startup' }
    const max = (slug: string, form: FormValues) => field(slug, form, 'members')?.certificateMax
    expect(field('changzhi-2026', team, 'certificateReason')).toBeUndefined()
    expect(field('shanxi-2026', team, 'certificateReason')?.required).toBe(false)
    expect(max('shanxi-2026', team)).toBe(7)
    expect(max('shanxi-2026', { ...team, certificateReason: '演示' })).toBe(30)
    expect(max('changzhi-2026', { ...team, certificateReason: '演示' })).toBe(7)
  })

  it('往届 without limit asks whether, and for which prizes (CZ23-09)', () => {
    expect(field('changzhi-2023', company('enterprise'), 'pastAwards')).toMatchObject({
      label: '这个项目往届在省赛获过奖吗',
      why: '指一等奖、二等奖、三等奖、优胜奖、优秀奖',
      options: [
        { value: 'none', label: '没有' },
        { value: 'any', label: '往届获过奖' },
      ],
    })
    expect(field('national-2024', company('enterprise'), 'pastAwards')).toBeUndefined()
  })

  it('several contests, and 往届 beside named years, are told apart by the choices', () => {
    const past = [
      { level: 'city', years: [2025], earlier: false },
      { level: 'province', years: [2024, 2025], earlier: true },
    ] as const
    const options = visibleFields(company('enterprise'), { ...EDITION, past }).find(
      candidate => candidate.id === 'pastAwards',
    )?.options
    expect(options).toEqual([
      { value: 'none', label: '没有' },
      { value: 'city-2025', label: '2025年市赛' },
      { value: 'province-2023', label: '2024年以前省赛' },
      { value: 'province-2024', label: '2024年省赛' },
      { value: 'province-2025', label: '2025年省赛' },
    ])
  })

  it('不良记录 only where the notice says so, and only of those it says so', () => {
    expect(field('changzhi-2023', company('enterprise'), 'dishonesty')?.label).toBe('企业有没有不良记录')
    expect(labels('changzhi-2023', company('enterprise'), 'dishonesty')).toContain('有其他不良记录')
    expect(field('changzhi-2023', { subject: 'team', group: 'maker' }, 'dishonesty')).toBeUndefined()
    expect(labels('changzhi-2026', company('enterprise'), 'dishonesty')).toEqual([
      '没有',
      '有失信记录',
      '有严重失信记录',
    ])
  })

  it('a person in two entries is only a warning, so that identity numbers may be left out (CZ23-31)', () => {
    const members = (slug: string, subject: string) => field(slug, { subject, group: 'maker' }, 'members')
    expect(members('changzhi-2023', 'team')?.identity).toBe('optional')
    expect(members('national-2024', 'university-team')?.identity).toBe('required')
    expect(members('national-2024', 'overseas')?.identity).toBeNull()
  })

  it('one of several alternatives may be left out', () => {
    const open = { ...EDITION, asks: EDITION.asks.map(ask => ({ ...ask, open: true })) }
    const shown = (edition: typeof EDITION) =>
      visibleFields(company('enterprise'), edition).find(one => one.id === 'onMarket')?.required
    expect([shown(EDITION), shown(open)]).toEqual([true, false])
  })
})
