import type { FieldId } from '../../core/application-form/fields'
import type { Patch } from './draft-form'

interface Refusal {
  message: string
  details?: { fields?: { path: string; message: string }[] }
}

/**
 * Which of the fields sent an unreadable input was about, with the sentence for each; where it does not say, all of them,
 * so that the same is not sent over and over.
 */
export function refusedFields(
  sent: readonly Patch[],
  { message, details }: Refusal,
): Partial<Record<FieldId, string>> {
  const named = (details?.fields ?? []).flatMap(problem => {
    const place = /^patches\.(\d+)/.exec(problem.path)
    const patch = place ? sent[Number(place[1])] : undefined
    return patch ? [[patch.field, problem.message] as const] : []
  })
  return Object.fromEntries(named.length > 0 ? named : sent.map(({ field }) => [field, message]))
}
