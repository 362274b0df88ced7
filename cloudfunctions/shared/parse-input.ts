import type { AnySchema } from '../../src/contract/schemas/json-schema'
import { Failure } from './failure'

const chinese = /[\u4e00-\u9fff]/

/** The parsed input; refuses with INPUT_INVALID and one Chinese sentence per field, at most 20. */
export function parseInput(schema: AnySchema, input: unknown): unknown {
  const result = schema.safeParse(input ?? {})
  if (result.success) return result.data
  const fields = result.error.issues.slice(0, 20).map(issue => ({
    path: issue.path.join('.'),
    message: chinese.test(issue.message) ? issue.message : '这一项的内容不合要求，请重新填写',
  }))
  throw new Failure('INPUT_INVALID', { fields }, fields.length === 1 ? fields[0]!.message : undefined)
}
