import type { Reply } from '../../../src/contract/reply'

/** Calls an operation at the web door as an app does; the HTTP status and the Reply. */
export async function call(
  url: string,
  name: `${string}.${string}`,
  input: unknown = {},
): Promise<{ status: number; reply: Reply<unknown> }> {
  const [fn, operation] = name.split('.')
  const response = await fetch(`${url}/call/${fn}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSC': '1' },
    body: JSON.stringify({ operation, input }),
  })
  return { status: response.status, reply: (await response.json()) as Reply<unknown> }
}
