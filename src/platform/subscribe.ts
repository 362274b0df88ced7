import Taro from '@tarojs/taro'
import { readStored, writeStored } from './storage'

const quietAfterRefusalMs = 7 * 24 * 3600 * 1000
const mostTemplates = 3
/** The person has switched subscribe messages off as a whole (WeChat's own code). */
const switchedOff = 20004

/** A tap as a button's onClick hands it over: asking without one is refused by WeChat and rude to people. */
export interface Tap {
  type: string
}

/** What WeChat's question led to. `accepted`: the templates granted, one message each. */
export interface Subscription {
  accepted: string[]
  /** quiet: not asked, because this occasion was refused within 7 days; off: WeChat's main switch is off. */
  outcome: 'accepted' | 'refused' | 'off' | 'quiet'
}

/** What to say after a question that was not granted; null where nothing needs saying. */
export const subscriptionToasts: Readonly<Record<Subscription['outcome'], string | null>> = {
  accepted: null,
  quiet: null,
  refused: '没关系，我们会用短信和站内消息告诉您',
  off: '微信的提醒开关关着，我们会用短信和站内消息告诉您',
}

async function ask(tmplIds: string[]): Promise<Record<string, unknown>> {
  if (process.env.TARO_ENV === 'h5') return {}
  else
    return Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).then(
      result => ({ ...result }),
      (error: { errCode?: number }) => ({ off: error?.errCode === switchedOff }),
    )
}

/**
 * Asks, on a tap only, to be allowed one WeChat message per template (≤ 3). After a refusal the same occasion is not
 * asked again for 7 days; whatever is answered, the flow it belongs to goes on.
 */
export async function askToSubscribe(
  _tap: Tap,
  occasion: string,
  templates: readonly string[],
): Promise<Subscription> {
  const key = `subscribe:${occasion}`
  const refusedAt = readStored<number>(key) ?? 0
  const mayAsk = templates.length > 0 && Date.now() - refusedAt > quietAfterRefusalMs
  if (!mayAsk) return { accepted: [], outcome: 'quiet' }
  const tmplIds = templates.slice(0, mostTemplates)
  const answer = await ask(tmplIds)
  const accepted = tmplIds.filter(id => answer[id] === 'accept')
  if (accepted.length > 0) return { accepted, outcome: 'accepted' }
  // with the main switch off nothing was asked, so that nothing was refused either
  if (answer.off) return { accepted, outcome: 'off' }
  writeStored(key, Date.now())
  return { accepted, outcome: 'refused' }
}

/** Opens WeChat's settings at its subscribe messages; only a tap may do so. */
export function openReminderSettings(): void {
  if (process.env.TARO_ENV !== 'h5') void Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
}
