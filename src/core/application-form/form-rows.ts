import type { FieldValue, FormValues, MemberEntry, PropertyEntry, ShownField } from './field'
import { asMembers, asProperties } from './field-problem'
import { type FieldId, STEPS, type StepId } from './fields'
import type { FormEdition } from './form-edition'
import { visibleFields } from './visible-fields'

export interface FormRow {
  field: FieldId
  label: string
  /** As people read it; '' where nothing was filled. */
  value: string
  /** Nothing was filled and no notice asks for it: not worth a line. */
  spare: boolean
}

/** The form as people read it, step by step: choices by their words, lists one entry per line. */
export function formRows(
  form: FormValues,
  edition: FormEdition,
): { step: StepId; title: string; rows: FormRow[] }[] {
  const fields = visibleFields(form, edition)
  return STEPS.map(({ id, title }) => ({
    step: id,
    title,
    rows: fields.filter(field => field.step === id).map(field => rowOf(field, form[field.id])),
  })).filter(step => step.rows.length > 0)
}

function rowOf(field: ShownField, filled: FieldValue | undefined): FormRow {
  const value = displayed(field, filled)
  return { field: field.id, label: field.label, value, spare: field.more && value === '' }
}

/** One value in words. Identity numbers are never part of it. */
export function displayed(field: ShownField, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (field.kind === 'tick') return value === true ? '是' : ''
  if (field.kind === 'members') return asMembers(value).map(memberLine).join('\n')
  if (field.kind === 'properties') return asProperties(value).map(propertyLine).join('\n')
  const chosen = Array.isArray(value) ? value.map(String) : [String(value)]
  return chosen.map(one => field.options.find(option => option.value === one)?.label ?? one).join('、')
}

function memberLine({ name, role, position, education, core, onCertificate }: MemberEntry): string {
  const marks = [
    position ?? '',
    role,
    education ?? '',
    core ? '核心成员' : '一般成员',
    onCertificate ? '证书署名' : '',
  ]
  return `${name}（${marks.filter(mark => mark !== '').join('，')}）`
}

const STATUS: Readonly<Record<PropertyEntry['status'], string>> = {
  granted: '已授权',
  pending: '申请中',
  licensed: '许可使用',
}

function propertyLine({ type, name, number, owners, status }: PropertyEntry): string {
  const parts = [type, number, owners === '' ? '' : `权利人：${owners}`, STATUS[status]]
  return `${name}（${parts.filter(part => part !== '').join('，')}）`
}
