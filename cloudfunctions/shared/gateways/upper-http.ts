import type { UpperAnswer, UpperGateway } from './upper'

export interface UpperSettings {
  /** Origin of the system above, no trailing slash. */
  base: string
  /** How long to wait for one answer, and between two tries, ms. */
  patience?: number
  pause?: number
}

const tries = 3
const longestAnswer = 64 * 1024

/**
 * The system above over HTTPS. A line that breaks, a timeout and 429 or 5xx are tried again under the same request id,
 * so that the list is taken once however often it arrives.
 */
export function upperHttp({ base, patience = 5_000, pause = 500 }: UpperSettings): UpperGateway {
  return {
    async deliver({ token, requestId, input }) {
      const body = JSON.stringify({ operation: 'deliver', input, requestId })
      for (let attempt = 1; ; attempt++) {
        const answer = await ask(`${base}/call/recommendations`, token, body, patience)
        if (answer.kind !== 'unreachable' || attempt === tries) return answer
        await new Promise(resolve => setTimeout(resolve, pause * attempt))
      }
    },
  }
}

async function ask(url: string, token: string, body: string, patience: number): Promise<UpperAnswer> {
  const headers = { 'content-type': 'application/json', 'x-csc': '1', authorization: `Bearer ${token}` }
  try {
    const signal = AbortSignal.timeout(patience)
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
    if (response.status === 429 || response.status >= 500) return { kind: 'unreachable' }
    return answerOf(await response.text())
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What came back, believed only where it has the shape of an answer. */
function answerOf(text: string): UpperAnswer {
  if (text.length > longestAnswer) return { kind: 'refused', message: '对方不是创赛通系统，请核对地址' }
  const reply = parsed(text)
  if (reply?.ok === false && typeof reply.failure?.message === 'string')
    return { kind: 'refused', message: reply.failure.message.slice(0, 100) }
  const data = reply?.ok === true ? reply.data : null
  if (typeof data?.arrival !== 'string' || typeof data.number !== 'number')
    return { kind: 'refused', message: '对方不是创赛通系统，请核对地址' }
  const { arrival, number, late, already } = data
  return { kind: 'received', data: { arrival, number, late: late === true, already: already === true } }
}

interface Answered {
  ok?: boolean
  failure?: { message?: unknown }
  data?: { arrival?: unknown; number?: unknown; late?: unknown; already?: unknown } | null
}

function parsed(text: string): Answered | null {
  try {
    return JSON.parse(text) as Answered | null
  } catch {
    return null
  }
}
