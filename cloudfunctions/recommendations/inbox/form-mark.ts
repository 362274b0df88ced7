import { canonical } from '../../../src/core/canonical'
import { sha256 } from '../../shared/keys'

/** What a previewed form is known by: its bytes, its unit and the numbers typed for its lines, whatever their order. */
export function formMark(
  hash: string,
  unit: string,
  numbers: readonly { line: number; number: string }[],
): string {
  const sorted = [...numbers].sort((a, b) => a.line - b.line)
  return sha256(canonical({ hash, unit, numbers: sorted }))
}
