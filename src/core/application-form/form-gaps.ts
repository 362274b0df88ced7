import type { FieldValue, FormValues, ShownField } from './field'
import { asMembers, fieldProblem } from './field-problem'
import type { FieldId, StepId } from './fields'
import type { FormEdition } from './form-edition'
import { visibleFields } from './visible-fields'

/** A field still to be filled (missing) or to be put right (wrong), with the sentence for it. */
export interface FormGap {
  step: StepId
  field: FieldId
  label: string
  kind: 'missing' | 'wrong'
  message: string
}

/** What is still missing or wrong, in the order of the pages. An optional field is only reported when wrong. */
export function formGaps(form: FormValues, edition: FormEdition): FormGap[] {
  return visibleFields(form, edition).flatMap(field => {
    const gap = gapOf(field, form[field.id])
    return gap === null ? [] : [{ step: field.step, field: field.id, label: field.label, ...gap }]
  })
}

function gapOf(field: ShownField, value: FieldValue | undefined): Pick<FormGap, 'kind' | 'message'> | null {
  const problem = fieldProblem(field, value)
  if (problem !== null) return { kind: 'wrong', message: problem }
  if (!field.required) return null
  if (isEmpty(value)) return { kind: 'missing', message: missingSentence(field) }
  const unmet = field.kind === 'members' ? membersGap(field, value) : null
  return unmet === null ? null : { kind: 'missing', message: unmet }
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (value === undefined || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** A tick is only a gap: what is not declared is not refused, it is not declared yet. */
function missingSentence(field: ShownField): string {
  if (field.kind === 'tick') return '请阅读后勾选'
  const verb = field.options.length > 0 ? '请选择' : '请填写'
  return `${verb}${field.label}`
}

function membersGap(field: ShownField, value: FieldValue | undefined): string | null {
  const core = asMembers(value).filter(member => member.core)
  if (core.length === 0) return '请至少把一位成员标为核心成员'
  const unnamed = core.find(member => !member.identity && !member.identityLast4)
  if (field.identity === 'required' && unnamed) return `请填写${unnamed.name}的身份证号，或邀请本人确认`
  const signed = asMembers(value).some(member => member.onCertificate)
  if (field.certificateMax === null || signed) return null
  return `请选择证书署名的成员，最多${field.certificateMax}人`
}
