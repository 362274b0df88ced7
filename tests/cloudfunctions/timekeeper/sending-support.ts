import type { WechatOutcome } from '../../../cloudfunctions/shared/gateways/wechat'
import { type Note, tellPeople } from '../../../cloudfunctions/shared/tell-people'
import type { FreshDatabase } from '../../setup/database'
import { recordingSms, recordingWechat } from '../../setup/outside-world'
import { signedIn } from '../../setup/people'
import { testHost } from '../../setup/test-host'
import { allow } from './support'

export const noon = '2026-07-01T12:00:00+08:00'
export const after = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString()

/** A message about a decision, as screening sends it. */
export const note = (to: string): Note => ({
  person: to,
  edition: 'changzhi-2026',
  kind: 'decision',
  title: '审核通过',
  body: '您的报名审核通过。',
  link: '/apply/status/index',
  template: 'decision',
  words: { title: '演示项目', note: '报名成功', time: '2026年7月1日 12:00', result: '审核通过' },
})

/** People and messages of one test file's database. */
export function sendingTo(db: FreshDatabase) {
  const person = async (options: { openId?: string; phone?: string; allowance?: number } = {}) => {
    const made = await signedIn(db, options)
    if (options.allowance) await allow(db, made.person, 'decision', options.allowance)
    return made.person
  }
  const tell = (...people: string[]) => tellPeople(db.database, people.map(note), new Date(noon))
  const remaining = async (of: string) => {
    const { rows } = await db.pool.query(
      'select remaining from csc.subscription_allowance where person_id = $1',
      [of],
    )
    return rows[0]?.remaining as number | undefined
  }
  /** A host whose WeChat always answers the same, and whose SMS works. */
  const hostWith = (outcome: WechatOutcome) => {
    const wechat = recordingWechat(() => outcome)
    const sms = recordingSms()
    return { wechat, sms, host: testHost(db.database, { wechat: wechat.gateway, sms: sms.gateway }) }
  }
  const clear = async () => {
    await db.pool.query("delete from csc.setting where key like 'wechat%'")
    await db.pool.query('delete from csc.outbox')
  }
  return { person, tell, remaining, hostWith, clear }
}
