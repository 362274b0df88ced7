import { FILE_KINDS, type FileKind, type Slot } from './file-slots'

/** Endings of programs and scripts: not even in the middle of a name. */
const programs =
  /\.(exe|com|bat|cmd|scr|pif|msi|dll|js|jse|vbs|vbe|wsf|hta|jar|ps1|sh|apk|lnk|html?|svg|php)\./i
/** Characters that turn reading round or cannot be seen. */
const unseen = /[\p{Cc}\p{Cf}]/u

/** The kind a name ends in, `jpeg` read as `jpg`; null for any other ending and for none. */
export function kindOfName(name: string): FileKind | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = ending === 'jpeg' ? 'jpg' : ending
  return FILE_KINDS.find(known => known === kind) ?? null
}

/** How people call the formats: PDF、JPG、PNG. */
export function formatsText(formats: readonly string[]): string {
  return formats.map(format => format.toUpperCase()).join('、')
}

/** Why a file cannot have this name in this slot, as a sentence; null when it can. */
export function fileNameProblem(name: string, slot: Pick<Slot, 'name' | 'formats'>): string | null {
  if (unseen.test(name)) return '文件名里有看不见的字符，请改名后再传'
  if (/[\\/:*?"<>|]/.test(name)) return '文件名里不能有 \\ / : * ? " < > | ，请改名后再传'
  if (name.startsWith('.')) return '文件名不能以点开头，请改名后再传'
  if (programs.test(name)) return '文件名像程序或网页，请只留一个后缀再传'
  const kind = kindOfName(name)
  if (kind === null || !slot.formats.includes(kind))
    return `${slot.name}只收${formatsText(slot.formats)}，请另存后再传`
  return null
}
