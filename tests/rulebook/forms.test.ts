import { expect, test } from 'vitest'
import { formCells } from '../../cloudfunctions/recommendations/form-cells'
import { columnsOf } from '../../cloudfunctions/recommendations/terms'
import { sealForm } from '../../cloudfunctions/shared/form-secrets'
import type { CandidateRow } from '../../cloudfunctions/shared/records/recommendations'
import type { FormValues } from '../../src/core/application-form/field'
import { JINZHONG_2025 } from '../../src/editions/jinzhong-2025/edition'
import { testKeys } from '../setup/test-host'

const ID = 'app_0000000000000001'

const stored = (form: FormValues): CandidateRow => ({
  ...{ id: ID, projectName: '演示项目', subjectName: '演示单位', county: '140702', officialNumber: 'GW-1' },
  state: 'accepted',
  form: sealForm(testKeys, ID, form),
})

test('JZ25-18: a row of the nine columns of 附件2, with its county and liaison', () => {
  const contact = { contactName: '演示联系人', contactPhone: '16900000000' }
  const company: FormValues = {
    ...contact,
    subject: 'company',
    specialised: 'yes',
    legalRepresentative: '演示法人',
  }
  const rest = { group: 'enterprise', rank: 1, score: '90.00', liaison: '演示联络员' }
  const cells = formCells(testKeys, JINZHONG_2025, columnsOf(JINZHONG_2025), {
    row: stored(company),
    ...rest,
  })
  expect(columnsOf(JINZHONG_2025).map(({ heading }, i) => `${heading}：${cells[i]}`)).toEqual([
    '项目名称：演示项目',
    '企业（创客）名称：演示单位',
    '组别（企业组/创业组）：企业组',
    '是否属于专精特新企业：是',
    '联系人：演示联系人',
    '联系方式：16900000000',
    '法人（创客填写）：演示法人',
    '所属地区：榆次区',
    '联络员：演示联络员',
  ])
  const team: FormValues = { ...contact, subject: 'team', leader: '演示负责人' }
  const makers = formCells(testKeys, JINZHONG_2025, columnsOf(JINZHONG_2025), {
    row: stored(team),
    ...rest,
    group: 'startup',
  })
  expect([makers[2], makers[3], makers[6]]).toEqual(['创业组', '否', '演示负责人'])
})
