import type { Queries } from '../database/connect'
import { templateNames, type WechatTemplateName } from '../gateways/wechat'
import { readSetting, writeSetting } from './settings'

/** What keeps WeChat messages back: the daily quota until an instant, and templates WeChat refused. */
export interface Brakes {
  parkedUntil: Date | null
  stopped: WechatTemplateName[]
}

const parkedKey = 'wechat-parked-until'
const stoppedKey = (template: string) => `wechat-template-stopped|${template}`

/** The brakes in force; a template that has been set up anew (another id) is no longer stopped. */
export async function readBrakes(
  db: Queries,
  now: Date,
  templates: Record<WechatTemplateName, string>,
): Promise<Brakes> {
  const parked = await readSetting(db, parkedKey)
  const until = typeof parked === 'string' ? new Date(parked) : null
  const refused = await Promise.all(templateNames.map(name => readSetting(db, stoppedKey(name))))
  return {
    parkedUntil: until && until > now ? until : null,
    stopped: templateNames.filter((name, i) => refused[i] === templates[name] && templates[name] !== ''),
  }
}

/** No WeChat message before this instant: the daily quota is used up (45009). */
export function parkWechat(db: Queries, until: Date): Promise<void> {
  return writeSetting(db, parkedKey, until.toISOString())
}

/** Nothing more by this template until its id is changed (40037). */
export function stopTemplate(db: Queries, template: WechatTemplateName, id: string): Promise<void> {
  return writeSetting(db, stoppedKey(template), id)
}
