import type { Door } from './door'
import type { Schema } from './sample-input'

/** An operation as the product's own document describes it. */
export interface Described {
  name: string
  kind: 'read' | 'write' | 'direct'
  /** Roles that may call, or 'anyone' or 'signed-in'. */
  who: string[]
  input: Schema
}

interface Document {
  paths: Record<
    string,
    {
      post: {
        operationId: string
        description: string
        requestBody: { content: { 'application/json': { schema: { properties: { input: Schema } } } } }
      }
    }
  >
}

/** Every operation of /openapi.json. */
export async function describedOperations(door: Door): Promise<Described[]> {
  const { paths } = JSON.parse((await door.get('/openapi.json')).raw) as Document
  return Object.values(paths).map(({ post }) => {
    const [, who = '', kind = ''] = /^who: (.*); (\w+)$/.exec(post.description) ?? []
    return {
      ...{ name: post.operationId, kind: kind as Described['kind'], who: who.split(', ') },
      input: post.requestBody.content['application/json'].schema.properties.input,
    }
  })
}
