import type { WechatOutcome } from '../shared/gateways/wechat'

/** What to do with a row after WeChat answered (trust model §6.5). */
export interface Settlement {
  state: 'pending' | 'sent' | 'failed' | 'unknown'
  /** Kept with the row: what was answered. */
  result: string
  /** Minutes until the next try; null: none, or decided by `stop`. */
  retryInMinutes: number | null
  /** The try did not count: the fault is ours, not the recipient's. */
  uncounted: boolean
  allowance: 'less-one' | 'zero' | null
  /** Tell the person another way: by SMS, else the liaison calls. */
  fallback: boolean
  /** What else stops: this template until it is set up anew, WeChat until tomorrow, WeChat for this tick. */
  stop: 'template' | 'day' | 'tick' | null
  alarm: boolean
}

const mostAttempts = 8
const base: Settlement = {
  state: 'failed',
  result: '',
  retryInMinutes: null,
  uncounted: false,
  allowance: null,
  fallback: false,
  stop: null,
  alarm: false,
}

/** Codes that concern one recipient only; every other unknown code is looked at by a person. */
const recipientOnly = new Set([40003])

/** The action for an outcome; `attempts` counts this one. */
export function settlementOf(outcome: WechatOutcome, attempts: number): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return { ...base, state: 'sent', result: '0', allowance: 'less-one' }
    case 'allowance-used':
      return { ...base, result: '43101', allowance: 'zero', fallback: true }
    case 'template-wrong':
      return { ...base, state: 'pending', result: '40037', uncounted: true, stop: 'template', alarm: true }
    case 'data-wrong':
      return { ...base, result: '47003', fallback: true, alarm: true }
    case 'daily-quota':
      return { ...base, state: 'pending', result: '45009', uncounted: true, stop: 'day', alarm: true }
    case 'token-bad':
      return { ...laterOrFailed(outcome.code, attempts), stop: 'tick', alarm: true }
    case 'terminal':
      return {
        ...base,
        result: String(outcome.code),
        fallback: true,
        alarm: !recipientOnly.has(outcome.code),
      }
    case 'busy':
      return laterOrFailed(outcome.code, attempts)
    case 'unknown':
      return { ...base, state: 'unknown', result: 'timeout', allowance: 'less-one' }
  }
}

/** 1, 2, 4 … 32 minutes, at most eight tries. */
function laterOrFailed(code: number, attempts: number): Settlement {
  if (attempts >= mostAttempts) return { ...base, result: String(code), fallback: true, alarm: true }
  return {
    ...base,
    state: 'pending',
    result: String(code),
    retryInMinutes: 2 ** Math.min(attempts - 1, 5),
  }
}
