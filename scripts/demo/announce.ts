import type { Office } from './screen-entrant'
import { demoEdition } from './stops'

const edition = demoEdition

/** Announcements, one of them replaced, and a reminder to everybody who has not handed in yet. */
export async function announce({ player, now }: Office): Promise<void> {
  const publish = (title: string, body: string, replaces?: string) =>
    player.ask('operator', now(), ['messages', 'publishAnnouncement'], { edition, title, body, replaces })
  await publish(
    '演示公告：报名已经开始',
    '这是演示内容。\n请在2026年7月10日23:59前提交报名；还须在大赛官网注册报名并回填报名号。审核通过后才算报名成功。\n全程不收取任何费用。',
  )
  const first = await publish(
    '演示公告：报名辅导安排',
    '这是演示内容。\n6月18日下午在演示会议室举办报名辅导。',
  )
  await publish(
    '演示公告：报名辅导改期',
    '这是演示内容。\n报名辅导改到6月19日下午，地点不变。',
    first.announcement,
  )
  const reminder = { edition, purpose: 'submit' as const, audience: {} }
  const { count } = await player.ask('operator', now(), ['messages', 'previewReminder'], reminder)
  await player.ask('operator', now(), ['messages', 'sendReminder'], { ...reminder, count })
}
