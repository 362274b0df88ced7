/**
 * An official list form, filled in: one row per project, every cell text. `draft` marks each page 草稿;
 * `author` is the unit written into the file's properties.
 */
export interface FormDocument {
  title: string
  /** The line above the table, such as 推荐地市：长治市. */
  unitLine: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  note: string
  draft: boolean
  author: string
  /** The name of the workbook's sheet; the recommendation list's when left out. */
  sheet?: string
}

/** A cell as it is printed: one line, without control characters. */
export function cellText(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim()
}

/** What a draft says on its first line and in its page header. */
export const draftMark = '草稿（尚未行文，不作为报送依据）'

/** The name of the file: title and unit, without signs that file systems refuse. */
export function formFilename(form: FormDocument, unit: string, format: 'xlsx' | 'docx'): string {
  const name = `${form.draft ? '草稿-' : ''}${form.title}（${unit}）`
  return safeFilename(name, format)
}

/** A file name without signs that file systems refuse, at most 100 long before its ending. */
export function safeFilename(name: string, ending: string): string {
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100)}.${ending}`
}
