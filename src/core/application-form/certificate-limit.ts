import { asksFor } from './applicant'
import type { FormValues } from './field'
import type { FormEdition } from './form-edition'

/** The most names on this applicant's certificate, whether that is hard or 原则上, and its clause; null: not stated. */
export function certificateLimit(
  form: FormValues,
  edition: FormEdition,
): { max: number; hard: boolean; clause: string } | null {
  const ask = asksFor(form, edition).find(({ id }) => id === 'certificate-names')
  return ask?.max == null ? null : { max: ask.max, hard: ask.hard, clause: ask.clause }
}
