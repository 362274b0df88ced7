import type { FormValues, ShownField } from '../../core/application-form/field'
import { fieldProblem } from '../../core/application-form/field-problem'
import type { FieldId } from '../../core/application-form/fields'
import type { FormGap } from '../../core/application-form/form-gaps'

interface Circumstances {
  /** What the server did not keep, and why. */
  refused: Partial<Record<FieldId, string>>
  /** Fields the person has been in. */
  visited: ReadonlySet<FieldId>
  /** The screen was checked as a whole. */
  isChecked: boolean
  /** What is still missing, where it is to be said. */
  gaps: readonly FormGap[]
}

/** Fields whose value is wrong as it stands; what is missing is not wrong. */
export function wrongFields(
  fields: readonly ShownField[],
  form: FormValues,
): { name: FieldId; label: string; message: string }[] {
  return fields.flatMap(field => {
    const message = fieldProblem(field, form[field.id])
    return message === null ? [] : [{ name: field.id, label: field.label, message }]
  })
}

/** The sentence under each field: nobody is told of a mistake before he has left the field. */
export function shownProblems(
  fields: readonly ShownField[],
  form: FormValues,
  { refused, visited, isChecked, gaps }: Circumstances,
): Partial<Record<FieldId, string>> {
  const told = fields.flatMap(field => {
    const wrong = visited.has(field.id) || isChecked ? fieldProblem(field, form[field.id]) : null
    const missing = isChecked ? gaps.find(gap => gap.field === field.id)?.message : undefined
    const sentence = refused[field.id] ?? wrong ?? missing
    return sentence ? [[field.id, sentence]] : []
  })
  return Object.fromEntries(told)
}
