import * as z from 'zod'
import { editionSlug } from './fields'

const edition = editionSlug

export const summaryFigures = z.strictObject({ edition })
export const exportFigures = z.strictObject({
  edition,
  format: z.enum(['png', 'xlsx', 'docx'], { error: '请选择图片、Excel或Word' }),
})
