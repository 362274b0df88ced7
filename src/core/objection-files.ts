import type { FileKind } from './file-slots'

/** Papers an objection may carry as evidence: the product's own limits, no notice states any. */
export const OBJECTION_FILES = {
  name: '证据材料',
  formats: ['pdf', 'jpg', 'png'],
  megabytes: 10,
  count: 5,
} as const satisfies { name: string; formats: readonly FileKind[]; megabytes: number; count: number }

/** What may be attached, when, and who will see it, in words for the person who objects. */
export const objectionFilesText =
  '提交后可附最多5个证据材料（PDF、JPG、PNG，每个不超过10MB）。只有您、受理人和监督员能看。'
