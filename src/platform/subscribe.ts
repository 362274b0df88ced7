import Taro from '@tarojs/taro'
import { readStored, writeStored } from './storage'

const quietAfterRefusalMs = 7 * 24 * 3600 * 1000
const mostTemplates = 3

/** A tap as a button's onClick hands it over: asking without one is refused by WeChat and rude to people. */
export interface Tap {
  type: string
}

async function ask(tmplIds: string[]): Promise<Record<string, unknown>> {
  if (process.env.TARO_ENV === 'h5') return {}
  else
    return Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).then(
      result => ({ ...result }),
      () => ({}),
    )
}

/**
 * Asks, on a tap only, to be allowed one WeChat message per template (≤ 3). Returns the templates that were accepted,
 * [] on H5 and when refused; after a refusal the same occasion is not asked again for 7 days.
 */
export async function askToSubscribe(
  _tap: Tap,
  occasion: string,
  templates: readonly string[],
): Promise<string[]> {
  const key = `subscribe:${occasion}`
  const refusedAt = readStored<number>(key) ?? 0
  const mayAsk = templates.length > 0 && Date.now() - refusedAt > quietAfterRefusalMs
  if (!mayAsk) return []
  const tmplIds = templates.slice(0, mostTemplates)
  const answer = await ask(tmplIds)
  const accepted = tmplIds.filter(id => answer[id] === 'accept')
  if (accepted.length === 0) writeStored(key, Date.now())
  return accepted
}
