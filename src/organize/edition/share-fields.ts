import type { Path } from './document-path'
import type { FormField } from './form-field'

/** A part of a whole as two whole numbers: 占 30 份，共 100 份. */
export function shareFields(at: Path, label: string): readonly FormField[] {
  return [
    { kind: 'number', at: [...at, 'num'], label: `${label}多少份` },
    { kind: 'number', at: [...at, 'den'], label: '一共几份', hint: '百分之三十填 30 和 100' },
  ]
}
