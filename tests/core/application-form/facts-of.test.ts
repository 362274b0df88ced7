import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/application-form/facts-of'
import type { FormValues } from '../../../src/core/application-form/field'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { formFromAnswers } from '../../../src/core/application-form/form-from-answers'
import { formGaps } from '../../../src/core/application-form/form-gaps'
import { formRows } from '../../../src/core/application-form/form-rows'
import { editionBySlug } from '../../../src/editions/registry'
import { enterpriseForm, makerForm } from '../../setup/applications'

const EDITION = formEditionOf(editionBySlug('changzhi-2026')!)
const gaps = (form: FormValues) => formGaps(form, EDITION).map(gap => gap.field)

describe('facts', () => {
  it('money in 万元 becomes integer yuan, to the last yuan', () => {
    const company = (revenue: string) => factsOf({ ...enterpriseForm(), revenue }, EDITION).company?.revenue
    expect(company('1250.5')).toBe(12_505_000)
    expect(company('0.0001')).toBe(1)
    expect(company('39999.9999')).toBe(399_999_999)
    expect(company('1.00001')).toBeUndefined()
    expect(company('约一千')).toBeUndefined()
  })

  it('what is not filled, or filled wrongly, is unknown and never guessed', () => {
    const facts = factsOf({}, EDITION)
    expect(Object.values(facts).filter(value => value !== undefined)).toEqual([{}])
    const wrong = factsOf({ ...enterpriseForm(), registeredOn: '2025-02-30', companyCode: '9114' }, EDITION)
    expect(wrong.company).toMatchObject({ registeredOn: undefined, code: undefined })
  })

  it('an unticked promise is not made yet; only 进入市场 can be denied', () => {
    const facts = factsOf({ ...enterpriseForm(), noIpDispute: false, onMarket: 'no' }, EDITION)
    expect(facts.declarations).toEqual({
      'no-plagiarism': true,
      'confidential-checked': true,
      'on-market': false,
    })
  })

  it('no patents is an empty list, an unanswered question is unknown', () => {
    const list = (form: FormValues) => factsOf(form, EDITION).intellectualProperty
    expect(list({ ...enterpriseForm(), hasProperties: 'no' })).toEqual([])
    expect(list({ ...enterpriseForm(), hasProperties: 'yes', properties: [] })).toBeUndefined()
    const { hasProperties: _asked, ...unasked } = enterpriseForm()
    expect(list(unasked)).toBeUndefined()
  })

  it('several owners on one certificate are several owners', () => {
    const [entry] = enterpriseForm().properties as { owners: string }[]
    const form = { ...enterpriseForm(), properties: [{ ...entry!, owners: '甲公司、乙大学' }] } as FormValues
    expect(factsOf(form, EDITION).intellectualProperty).toMatchObject([
      { owner: '甲公司', coOwners: ['乙大学'] },
    ])
  })

  it('core members carry their keys by member id, not by place', () => {
    const form = makerForm(['x', 'y'])
    const facts = factsOf(form, EDITION, { identityKeys: { m2: 'key-2' }, confirmed: new Set(['m2']) })
    expect(facts.coreMembers?.map(member => member.identityKey)).toEqual([null, 'key-2'])
    expect(facts.coreMembers?.map(member => member.confirmed)).toEqual([false, true])
    expect(facts).toMatchObject({ subtype: 'maker-team', company: undefined })
  })

  it('a track, channels, former names and a reason come through; none of them is empty by default', () => {
    const national = formEditionOf(editionBySlug('national-2024')!)
    const form: FormValues = {
      subject: 'university-team',
      group: 'maker',
      track: 'thematic',
      channels: ['official'],
      certificateReason: ' 演示：九人共同完成 ',
    }
    expect(factsOf(form, national)).toMatchObject({
      track: 'thematic',
      channels: ['official'],
      certificateException: { reason: '演示：九人共同完成', approvedBy: null },
    })
    const agreed = factsOf(form, national, { certificateExceptionApprovedBy: '演示秘书处' })
    expect(agreed.certificateException?.approvedBy).toBe('演示秘书处')
    const bare = factsOf({ subject: 'university-team', group: 'maker', channels: [] }, national)
    expect(bare).toMatchObject({ track: undefined, channels: undefined, certificateException: undefined })
    const company = (formerNames: string) =>
      factsOf({ ...enterpriseForm(), formerNames }, EDITION).company?.formerNames
    expect(company('长治演示厂、长治旧名有限公司')).toEqual(['长治演示厂', '长治旧名有限公司'])
    expect(company(' ')).toBeUndefined()
  })

  it('a company code on a team’s form stays a fact, nothing else of the company does', () => {
    const { companyCode, companyName } = enterpriseForm()
    const team = { ...makerForm(['x']), companyCode, companyName } as FormValues
    expect(factsOf(team, EDITION).company).toEqual({ code: companyCode })
  })

  it('past awards where the notice names no year, or several contests', () => {
    const all = formEditionOf(editionBySlug('changzhi-2023')!)
    expect(factsOf({ pastAwards: ['any'] }, all).pastAwards).toEqual([{ year: null, level: 'province' }])
    const several = {
      ...EDITION,
      past: [
        { level: 'city', years: [2025], earlier: false },
        { level: 'province', years: [2024, 2025], earlier: true },
      ],
    } as const
    expect(factsOf({ pastAwards: ['city-2025', 'province-2023'] }, several).pastAwards).toEqual([
      { year: 2025, level: 'city' },
      { year: 2023, level: 'province' },
    ])
    expect(factsOf({ pastAwards: ['nation-2025'] }, several).pastAwards).toEqual([])
  })

  it('past awards and lists: 没有 is an empty list, silence is unknown', () => {
    expect(factsOf({ pastAwards: ['none'] }, EDITION).pastAwards).toEqual([])
    expect(factsOf({ pastAwards: [] }, EDITION).pastAwards).toBeUndefined()
    expect(factsOf({ pastAwards: ['2024'] }, EDITION).pastAwards).toEqual([{ year: 2024, level: 'province' }])
    expect(factsOf({ thematicContest: 'no' }, EDITION).thematicContest).toBeNull()
    expect(factsOf({}, EDITION).thematicContest).toBeUndefined()
  })
})

describe('gaps', () => {
  it('a complete form has none; each required field taken away is one', () => {
    expect(gaps(enterpriseForm())).toEqual([])
    const optional = ['fourNew', 'marketEvidence']
    for (const field of Object.keys(enterpriseForm()).filter(id => !optional.includes(id))) {
      const form = Object.fromEntries(Object.entries(enterpriseForm()).filter(([id]) => id !== field))
      expect(gaps(form), field).toContain(field)
    }
  })

  it('a maker team: a core member without identity number, or nobody on the certificate', () => {
    const complete = makerForm(['11010519491231002X'])
    expect(gaps(complete)).toEqual([])
    const [member] = complete.members as { id: string }[]
    const change = (over: object) =>
      formGaps({ ...complete, members: [{ ...member, ...over }] } as FormValues, EDITION)
    expect(change({ identity: undefined })[0]?.message).toBe('请填写演示成员1的身份证号，或邀请本人确认')
    expect(change({ identity: undefined, identityLast4: '002X' })).toEqual([])
    expect(change({ core: false })[0]?.message).toBe('请至少把一位成员标为核心成员')
    expect(change({ onCertificate: false })[0]?.message).toContain('最多7人')
  })

  it('come in the order of the pages, with the sentence for each', () => {
    const found = formGaps({ subject: 'company' }, EDITION)
    expect(found[0]).toMatchObject({ step: 'subject', field: 'group', message: '请选择参赛组别' })
    expect(found.at(-1)?.step).toBe('team')
  })
})

describe('rows', () => {
  it('say choices in words and never an identity number', () => {
    const rows = formRows(makerForm(['11010519491231002X']), EDITION)
    const values = rows.flatMap(step => step.rows.map(row => row.value))
    expect(values).toContain('高校团队')
    expect(values).toContain('潞州区')
    expect(values).toContain('演示成员1（研发，核心成员，证书署名）')
    expect(values).toContain('巡检软件（软件著作权，2025SR000001，权利人：演示成员1，已授权）')
    expect(values.join()).not.toContain('11010519491231002X')
  })
})

describe('carried over from the self-check', () => {
  it('what was answered is filled, what was 暂不知道 is not, the industry is asked again', () => {
    const form = formFromAnswers(
      {
        subject: 'company',
        place: 'outside',
        registeredOn: 'unsure',
        size: { industryCode: '06', employees: 12, revenue: 3_000_001 },
        ip: 'both',
        past: 'national',
        dishonesty: 'unsure',
      },
      'startup',
    )
    expect(form).toEqual({
      subject: 'company',
      group: 'startup',
      companyCounty: 'outside',
      headcount: '12',
      revenue: '300.0001',
      hasProperties: 'yes',
      pastAwards: ['none'],
    })
  })
})
