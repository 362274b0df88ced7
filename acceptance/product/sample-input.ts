/** The part of JSON Schema the product's interface document uses. */
export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minimum?: number
  minLength?: number
  pattern?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const texts = [
  ...['演示', '2026-08-05', '2026-07-28T01:00:00.000Z', '000000', '140403', '16910000000', 'changzhi-2026'],
  ...[
    '0'.repeat(64),
    '12345678-1234-7123-8123-123456789012',
    'a',
    '1',
    '演示演示演示演示演示演示',
    '{}',
    'QQ==',
  ],
]

function text({ pattern, format, minLength = 0 }: Schema): string {
  if (format === 'date-time') return texts[2]!
  const prefix = /^\^\(?([a-z]{3})_/.exec(pattern ?? '')?.[1]
  if (prefix) return `${prefix}_0000000000000000`
  const fits = (each: string) => each.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(each))
  return texts.find(fits) ?? '演'.repeat(Math.max(1, minLength))
}

/** An input the schema takes, with ids that nothing has: what a well-formed call about nothing looks like. */
export function sampleInput(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [choice] = schema.oneOf ?? schema.anyOf ?? []
  if (choice) return sampleInput(choice)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return sampleObject(schema)
  if (type === 'array') {
    if (schema.prefixItems) return schema.prefixItems.map(sampleInput)
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleInput(schema.items ?? {}))
  }
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 0, 0)
  if (type === 'boolean') return true
  return type === 'null' ? null : text(schema)
}

const sampleObject = ({ required = [], properties = {} }: Schema) =>
  Object.fromEntries(
    required.map(key => [key, key === 'edition' ? 'changzhi-2026' : sampleInput(properties[key] ?? {})]),
  )
