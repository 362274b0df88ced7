import { shortMinute } from './beijing-text'
import type { Transaction } from './database/connect'
import { newId } from './identifiers'
import { insertMessages } from './records/inbox'
import type { Hall } from './records/sessions-hall'

const texts = {
  published: { title: '网评任务已分给您', body: '请在截止前评完，材料和打分都在“我的评审”里。' },
  more: { title: '网评任务有增加', body: '有项目改派给您，请在截止前评完。' },
  extended: { title: '网评截止时间有延长', body: '请留意新的截止时间，已提交的不用再交。' },
  discuss: { title: '有项目请您复议', body: '几份评分相差较大，请维持原分或改分，并写明理由。' },
} as const

/** Tells judges of an online review what waits for them; no project is named, no score. */
export async function tellJudges(
  db: Transaction,
  { session }: Pick<Hall, 'session'>,
  judges: readonly string[],
  what: keyof typeof texts,
  now: Date,
): Promise<void> {
  const { title, body } = texts[what]
  const until =
    what === 'discuss' || !session.closesAt ? '' : `截止：${shortMinute(new Date(session.closesAt))}。`
  const page = what === 'discuss' ? '/judge/discuss/index' : '/judge/session/index'
  await insertMessages(
    db,
    [...new Set(judges)].map(personId => ({
      ...{ id: newId('msg'), personId, edition: session.edition, kind: 'judging', title },
      ...{ body: `${session.name}：${body}${until}`, link: `${page}?session=${session.id}`, createdAt: now },
    })),
  )
}
