const alone = ['notary'] as const
const neverTogether: readonly (readonly [string, string])[] = [
  ['judge', 'operator'],
  ['judge', 'approver'],
  ['judge', 'contractor'],
  ['judge', 'supervisor'],
  ['contractor', 'liaison'],
  ['contractor', 'operator'],
  ['contractor', 'approver'],
]

/** Whether nobody may hold both roles within one edition (trust model §1.2). Order does not matter. */
export function clash(one: string, other: string): boolean {
  if (one === other) return false
  if (
    alone.some(role => role === one || role === other) ||
    one === 'administrator' ||
    other === 'administrator'
  )
    return true
  return neverTogether.some(([a, b]) => (a === one && b === other) || (a === other && b === one))
}
