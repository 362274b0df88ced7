import * as z from 'zod'
import { fieldLabel } from '../../../core/edition-problems-place'
import { editionDocument } from './document'

/** The published JSON Schema (draft 2020-12) of an edition document, each field titled as an office calls it. */
export function editionJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(editionDocument, { io: 'input' }) as Record<string, unknown>
  return { title: '届次文件 csc-edition-1', ...(titled(schema) as Record<string, unknown>) }
}

function titled(piece: unknown): unknown {
  if (Array.isArray(piece)) return piece.map(titled)
  if (typeof piece !== 'object' || piece === null) return piece
  return Object.fromEntries(
    Object.entries(piece).map(([word, inner]) => [
      word,
      word === 'properties' ? titledFields(inner as Record<string, unknown>) : titled(inner),
    ]),
  )
}

function titledFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => {
      const title = fieldLabel(name)
      return [name, { ...(title === undefined ? {} : { title }), ...(titled(inner) as object) }]
    }),
  )
}
