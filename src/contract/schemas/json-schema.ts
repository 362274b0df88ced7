import * as z from 'zod'

/** The JSON Schema (draft 2020-12) of what a caller sends, for the OpenAPI document. */
export function inputJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
}

/** Any input schema, and what it gives after parsing: so that only this folder names zod. */
export type AnySchema = z.ZodType
export type Parsed<S extends AnySchema> = z.output<S>
