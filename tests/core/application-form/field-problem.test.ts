import { describe, expect, it } from 'vitest'
import type { FieldValue, FormValues } from '../../../src/core/application-form/field'
import { fieldProblem } from '../../../src/core/application-form/field-problem'
import type { FieldId } from '../../../src/core/application-form/fields'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { editionBySlug } from '../../../src/editions/registry'

const EDITION = formEditionOf(editionBySlug('changzhi-2026')!)
const FORMS: FormValues[] = [
  { subject: 'company', group: 'startup', industryCode: '47' },
  { subject: 'company', group: 'enterprise', industryCode: '35', hasProperties: 'yes' },
  { subject: 'team', group: 'startup', hasProperties: 'yes' },
]
const FIELDS = FORMS.flatMap(form => visibleFields(form, EDITION))
const problem = (id: FieldId, value: FieldValue) => {
  const field = FIELDS.find(candidate => candidate.id === id)
  if (field === undefined) throw new Error(id)
  return fieldProblem(field, value)
}
const member = (name: string, identity?: string) => [
  { id: 'm1', name, role: '', core: true, onCertificate: true, identity },
]
const property = (name: string, owners: string) => [
  { type: '发明专利', name, number: '', owners, status: 'granted' as const },
]

describe('as typed', () => {
  it.each<[FieldId, FieldValue, FieldValue]>([
    ['companyCode', '91350100M000100Y43', '91350100M000100Y4Z'],
    ['companyCode', ' 91350100m000100y43 ', '91350100M000100Y4'],
    ['registeredOn', '2024-02-29', '2026-02-29'],
    ['registeredOn', '2025-06-30', '2025-06-31'],
    ['revenue', '1250.5', '1250.5万'],
    ['revenue', '12，345.1234', '12345.12345'],
    ['revenue', '100000000', '100000001'],
    ['headcount', '８６', '86.5'],
    ['headcount', '0', '-1'],
    ['profit', '-35.2', '亏35'],
    ['profit', '－1，200', '--5'],
    ['priorRevenue', '980', '-980'],
    ['financingShare', '12.5%', '101'],
    ['financingShare', '100', '10.125'],
    ['contactEmail', 'zhang.san@example.com', 'zhang@example'],
    ['contactEmail', 'a@b.cn', 'a b@c.cn'],
    ['qualifications', ['高新技术企业', '专精特新中小企业'], ['none', '高新技术企业']],
    ['coreTechnology', '字'.repeat(1000), '字'.repeat(1001)],
    ['contactPhone', '+86 138-0000-0000', '1380000000'],
    ['contactPhone', '19900000000', '12000000000'],
    ['summary', '字'.repeat(500), '字'.repeat(501)],
    ['summary', '😀'.repeat(500), '😀'.repeat(501)],
    ['group', 'startup', 'maker'],
    ['pastAwards', ['2023', '2025'], ['none', '2025']],
    ['pastAwards', ['none'], ['2019']],
    ['companyCounty', 'outside', '110101'],
    ['members', member('演示甲', '11010519491231002X'), member('演示甲', '110105194912310021')],
    ['members', member('演示甲'), member(' ')],
    ['properties', property('一种方法', '甲公司'), property('一种方法', ' ')],
    ['properties', property('一种方法', '甲公司'), property('', '甲公司')],
  ])('%s: %j is right, %j is not', (id, right, wrong) => {
    expect(problem(id, right)).toBeNull()
    const sentence = problem(id, wrong)
    expect(sentence).toMatch(/[\u4e00-\u9fff]/)
    expect([...(sentence ?? '')].length).toBeLessThanOrEqual(40)
    expect(sentence).not.toMatch(/非法|错误|undefined|NaN/)
  })

  it('what is empty is not wrong', () => {
    for (const field of FIELDS) {
      expect(fieldProblem(field, undefined)).toBeNull()
      expect(fieldProblem(field, '')).toBeNull()
    }
  })

  it('a value of another kind is never accepted silently as text', () => {
    expect(problem('projectName', true)).not.toBeNull()
    expect(problem('noIpDispute', 'yes')).not.toBeNull()
  })
})
