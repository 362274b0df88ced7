/** A number as typed: full width, spaces and thousands separators are accepted; null when it is no plain number. */
export function numberTyped(text: string): { value: number; decimals: number } | null {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '')
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain)
  if (match === null) return null
  return { value: Number(plain), decimals: (match[2] ?? '').replace(/0+$/, '').length }
}

/** Integer yuan of an amount typed in 万元 with at most four decimals; undefined when it is not one. */
export function yuanTyped(text: string): number | undefined {
  const typed = numberTyped(text)
  return typed === null || typed.decimals > 4 ? undefined : Math.round(typed.value * 10_000)
}

/** A whole number as typed; undefined when it is not one. */
export function countTyped(text: string): number | undefined {
  const typed = numberTyped(text)
  return typed === null || typed.decimals > 0 ? undefined : typed.value
}
