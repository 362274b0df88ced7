import type { Attachment } from './edition-terms'

/** Kinds of file the product takes; what they are is told from the content (file-type.ts). */
export const FILE_KINDS = ['pdf', 'pptx', 'docx', 'xlsx', 'jpg', 'png', 'mp4'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Limits of the product itself, where a notice states none (trust model §4): per kind in MB, per application. */
export const FILE_LIMITS = {
  megabytes: { pdf: 100, pptx: 100, docx: 100, xlsx: 100, jpg: 10, png: 10, mp4: 300 },
  files: 30,
  totalMegabytes: 1024,
  /** Of a picture, in millions of pixels. */
  megapixels: 50,
} as const satisfies { megabytes: Record<FileKind, number>; [limit: string]: unknown }

export const MEGABYTE = 1024 * 1024

/** A purpose files are handed in for. `clause` null: the product's own list, because the notice states none. */
export interface Slot {
  id: string
  name: string
  required: boolean
  formats: readonly FileKind[]
  maxMegabytes: number
  maxCount: number
  hint: string
  clause: string | null
}

const own = (
  id: string,
  name: string,
  formats: readonly FileKind[],
  maxCount: number,
  hint: string,
): Slot => ({
  ...{ id, name, required: false, formats, maxCount, hint, clause: null },
  maxMegabytes: Math.max(...formats.map(kind => FILE_LIMITS.megabytes[kind])),
})

const OWN_SLOTS: readonly Slot[] = [
  own('business-plan', '商业计划书', ['pdf'], 1, '一个PDF；Word请先另存为PDF'),
  own('pitch', '路演PPT', ['pdf', 'pptx'], 1, '建议PDF，评委可直接打开'),
  own('intellectual-property', '知识产权证明', ['pdf', 'jpg', 'png'], 10, '证书或受理通知书，每项一个文件'),
  own('market-evidence', '进入市场佐证', ['pdf', 'jpg', 'png'], 5, '合同、发票或检测报告，可遮去单价'),
  own('licence', '营业执照', ['pdf', 'jpg', 'png'], 1, '最新的营业执照，四角拍全'),
  own('video', '项目视频', ['mp4'], 1, '可不传；MP4，不超过300MB'),
  own('consent', '授权或共有人同意书', ['pdf', 'jpg', 'png'], 5, '知识产权与他人共有或经授权时才需要'),
]

const isKind = (format: string): format is FileKind => FILE_KINDS.some(kind => kind === format)

function stated(paper: Attachment): Slot {
  const named = [...new Set(paper.formats.map(format => (format === 'jpeg' ? 'jpg' : format)))].filter(isKind)
  const formats: readonly FileKind[] = named.length > 0 ? named : ['pdf']
  return {
    ...{ id: paper.id, name: paper.name, required: paper.required, formats, maxCount: paper.maxCount },
    maxMegabytes: Math.min(paper.maxMegabytes, Math.max(...formats.map(kind => FILE_LIMITS.megabytes[kind]))),
    hint: named.length > 0 ? '按通知的格式和大小准备' : '通知写的格式打不开，请另存为PDF',
    clause: paper.clause,
  }
}

/**
 * What a project of this group may hand in: the papers its notice names, else the product's own list with clause null.
 * `group` null: not chosen yet, then every paper.
 */
export function fileSlots(
  attachments: readonly Attachment[] | 'not-stated',
  group: string | null,
): readonly Slot[] {
  if (attachments === 'not-stated') return OWN_SLOTS
  return attachments.filter(({ groups }) => group === null || groups.includes(group)).map(stated)
}

/** The most bytes a file of this kind may have in this slot. */
export function mostBytes(slot: Slot, kind: FileKind): number {
  return Math.min(slot.maxMegabytes, FILE_LIMITS.megabytes[kind]) * MEGABYTE
}
