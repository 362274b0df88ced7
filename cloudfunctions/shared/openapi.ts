import { failures } from '../../src/contract/failures'
import { inputJsonSchema } from '../../src/contract/schemas/json-schema'
import type { AnyOperation } from './operation'
import type { Registry } from './registry'

const who = (operation: AnyOperation) =>
  Array.isArray(operation.who.may) ? operation.who.may.join(', ') : operation.who.may

/** The OpenAPI 3.1 document of every operation, from the schemas that check the calls. */
export function openApiDocument(registry: Registry): Record<string, unknown> {
  const paths: Record<string, unknown> = {}
  for (const [name, operation] of registry) {
    if (operation.who.may === 'timer') continue
    paths[`/call/${operation.function}/${operation.operation}`] = {
      post: {
        operationId: name,
        summary: operation.summary,
        description: `who: ${who(operation)}; ${operation.kind}`,
        requestBody: { required: true, content: { 'application/json': { schema: envelopeOf(operation) } } },
        responses: {
          200: {
            description: 'Reply',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Reply' } } },
          },
          default: {
            description: 'Refusal',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '创赛通', version: '1' },
    paths,
    components: { schemas: { Reply: replySchema, Refusal: refusalSchema } },
  }
}

function envelopeOf(operation: AnyOperation) {
  return {
    type: 'object',
    required: operation.kind === 'write' ? ['operation', 'input', 'requestId'] : ['operation', 'input'],
    properties: {
      operation: { const: operation.operation },
      input: inputJsonSchema(operation.input),
      requestId: {
        type: 'string',
        format: 'uuid',
        description: 'UUIDv7 made when the person acts; the same id replays the first answer',
      },
    },
  }
}

const replySchema = {
  type: 'object',
  required: ['ok', 'data', 'serverTime'],
  properties: {
    ok: { const: true },
    data: {},
    serverTime: { type: 'string' },
    requestId: { type: 'string' },
    replayed: { const: true },
  },
}

const refusalSchema = {
  type: 'object',
  required: ['ok', 'failure'],
  properties: {
    ok: { const: false },
    failure: {
      type: 'object',
      required: ['code', 'message', 'traceId'],
      properties: {
        code: { enum: Object.keys(failures) },
        message: { type: 'string' },
        details: { type: 'object' },
        traceId: { type: 'string' },
      },
    },
  },
}
