/** The text of a cell in one line, composed, without signs nobody sees. */
export function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
