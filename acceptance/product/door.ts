import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'

/** What came back for one call, as a stranger to the product sees it. `status` 0: no answer arrived. */
export interface Answer<T = unknown> {
  status: number
  ok: boolean
  data: T
  code: string
  details: Record<string, unknown>
  replayed: boolean
  /** The answer's bytes as text. */
  raw: string
}

/** A call as it is sent: the same object sent twice is the same request. */
export interface Sent {
  name: string
  input: object
  token?: string | null
  requestId: string
}

/** UUIDv7 as a phone makes it when the person taps. */
export function newRequestId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The web door of a running product; `port` may be a proxy's. Kept connections, one pool for all callers. */
export class Door {
  readonly port: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 })

  constructor(port: number) {
    this.port = port
  }

  /** Sends one call; never throws. No answer within `patience` ms is status 0. */
  send<T = unknown>({ name, input, token, requestId }: Sent, patience = 15_000): Promise<Answer<T>> {
    const [fn = '', operation = ''] = name.split('.')
    const body = JSON.stringify({ operation, input, requestId })
    return this.#exchange('POST', `/call/${fn}`, patience, { body, token: token ?? null }) as Promise<
      Answer<T>
    >
  }

  /** A plain page or document. */
  get(path: string): Promise<Answer> {
    return this.#exchange('GET', path, 15_000, { body: '', token: null })
  }

  close(): void {
    this.#agent.destroy()
  }

  #exchange(
    method: string,
    path: string,
    patience: number,
    { body, token }: { body: string; token: string | null },
  ): Promise<Answer> {
    return new Promise(resolve => {
      const headers: Record<string, string> = { 'x-csc': '1', 'content-type': 'application/json' }
      if (token) headers.authorization = `Bearer ${token}`
      const options = { agent: this.#agent, host: '127.0.0.1', port: this.port, method, path, headers }
      const lost = () => resolve(answerOf(0, ''))
      const sent = request({ ...options, timeout: patience }, response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () => resolve(answerOf(response.statusCode ?? 0, Buffer.concat(parts).toString())))
        response.on('aborted', lost)
        response.on('error', lost)
      })
      sent.on('timeout', () => sent.destroy())
      sent.on('error', lost)
      sent.end(body)
    })
  }
}

interface Reply {
  ok?: boolean
  data?: unknown
  replayed?: boolean
  failure?: { code: string; details?: Record<string, unknown> }
}

function answerOf(status: number, raw: string): Answer {
  const reply = parse(raw)
  return {
    ...{ status, raw, ok: reply.ok === true, data: reply.data, replayed: reply.replayed === true },
    ...{ code: reply.ok ? '' : (reply.failure?.code ?? ''), details: reply.failure?.details ?? {} },
  }
}

function parse(raw: string): Reply {
  try {
    return JSON.parse(raw) as Reply
  } catch {
    return {}
  }
}
