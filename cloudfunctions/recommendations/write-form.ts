import type { FormDocument } from '../shared/documents/form-document'

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A form as a file. The writers are loaded when they are needed: most calls of this function never are an export. */
export async function writeForm(form: FormDocument, format: 'xlsx' | 'docx'): Promise<Buffer> {
  if (format === 'xlsx') return (await import('../shared/documents/form-xlsx')).formXlsx(form)
  return (await import('../shared/documents/form-docx')).formDocx(form)
}
