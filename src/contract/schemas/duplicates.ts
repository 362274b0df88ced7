import * as z from 'zod'
import { editionSlug, expectedVersion, id, line } from './fields'

const state = z.enum(['suspected', 'confirmed-same', 'not-same'], { error: '请选择判断结果' })

export const findDuplicates = z.strictObject({ edition: editionSlug })
export const duplicates = z.strictObject({
  edition: editionSlug,
  state,
  after: z.string().max(40).optional(),
  size: z.int().min(1).max(50).optional(),
})
export const decideDuplicate = z.strictObject({
  edition: editionSlug,
  case: id('dup'),
  /** suspected takes a ruling back. */
  ruling: state,
  /** Of two that are the same: the application that stays. */
  keep: id('app').nullable(),
  reason: line('理由', 300),
  expectedRevision: expectedVersion,
})
