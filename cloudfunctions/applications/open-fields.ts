import type { FormValues } from '../../src/core/application-form/field'
import { FIELD_IDS, type FieldId } from '../../src/core/application-form/fields'
import type { FormEdition } from '../../src/core/application-form/form-edition'
import { formGaps } from '../../src/core/application-form/form-gaps'
import type { ApplicationState } from '../../src/core/application-states'
import type { ApplicationRow } from '../shared/records/applications'
import type { AmendmentRow } from '../shared/records/applications-corrections'

export interface OpenFields {
  open: 'all' | 'none' | FieldId[]
  /** Why nothing is open; null while something is. */
  because: string | null
}

export const CLOSED: Readonly<Record<Exclude<ApplicationState, 'draft' | 'returned'>, string>> = {
  submitted: '已提交，正在等待审核；要修改请先撤回',
  accepted: '审核已通过，报名内容不能再改',
  rejected: '未通过审核，报名内容不能再改',
  withdrawn: '已退赛，报名内容不能再改',
  disqualified: '已取消参赛资格，报名内容不能再改',
}

/** Fields that only make sense together with another one. */
const TOGETHER: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  subject: ['group', 'subtype', 'companyName', 'companyCounty', 'county'],
  group: ['subtype'],
  industryCode: ['headcount', 'revenue', 'assets'],
  hasProperties: ['properties'],
  properties: ['hasProperties'],
  onMarket: ['marketEvidence'],
  thematicContest: ['thematicName'],
}

/**
 * Which fields may be changed: all of a draft; during a return the named ones with what belongs to them, and what a
 * changed group made missing; nothing else ever.
 */
export function openFields(
  row: ApplicationRow,
  form: FormValues,
  edition: FormEdition,
  amendment: AmendmentRow | null,
  now: Date,
): OpenFields {
  if (row.state === 'draft') return { open: 'all', because: null }
  if (row.state !== 'returned') return { open: 'none', because: CLOSED[row.state] }
  if (amendment === null || amendment.dueAt < now)
    return { open: 'none', because: '补正期限已过，请联系审核单位' }
  const named = amendment.items.flatMap(({ field }) => FIELD_IDS.filter(id => id === field))
  const missing = formGaps(form, edition).map(gap => gap.field)
  const all = [...named, ...named.flatMap(id => TOGETHER[id] ?? []), ...missing]
  return { open: [...new Set(all)], because: null }
}
