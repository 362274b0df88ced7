/** What became of a list that was taken in, in a sentence. */
export function receivedText(
  unit: string,
  { number, late, already }: { number: number; late: boolean; already: boolean },
): string {
  if (already) return `这份名单已经收过（第 ${number} 次报送），没有变化。`
  return `已收到${unit}第 ${number} 次报送${late ? '，已逾期，接收须特批' : ''}。`
}
