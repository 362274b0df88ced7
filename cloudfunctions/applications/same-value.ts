import type { FieldValue } from '../../src/core/application-form/field'
import { canonical } from '../../src/core/canonical'

/** Whether two values of a field say the same; an emptied field is the same as one never filled. */
export function sameValue(a: FieldValue | null | undefined, b: FieldValue | null | undefined): boolean {
  return canonical(a ?? '') === canonical(b ?? '')
}
