import type { Transaction } from './database/connect'
import { newId } from './identifiers'
import type { ApplicationRow } from './records/applications'
import { insertMessages } from './records/inbox'

/** Tells the leader that a member confirmed for himself. */
export async function tellJoined(tx: Transaction, row: ApplicationRow, name: string, now: Date) {
  await tell(tx, row, now, {
    title: '成员已确认',
    body: `${name}已确认加入“${row.projectName}”的团队。`,
  })
}

/** Tells the leader that a member refused. */
export async function tellDeclined(tx: Transaction, row: ApplicationRow, name: string, now: Date) {
  await tell(tx, row, now, {
    title: '成员没有加入',
    body: `${name}没有接受“${row.projectName}”的入队邀请。请核对姓名，或更换成员。`,
  })
}

/** Tells the leader that a member has to settle something first; never what or where. */
export async function tellBlocked(tx: Transaction, row: ApplicationRow, name: string, now: Date) {
  await tell(tx, row, now, {
    title: '成员暂时不能加入',
    body: `${name}需先处理其他报名，才能加入“${row.projectName}”的团队。`,
  })
}

/** Tells the leader that a member left; his number is gone with him. `name` 一位成员 for who had his account deleted. */
export async function tellLeft(
  tx: Transaction,
  row: Pick<ApplicationRow, 'id' | 'ownerId' | 'edition' | 'projectName'>,
  name: string,
  now: Date,
) {
  await tell(tx, row, now, {
    title: '成员已退出',
    body: `${name}已退出“${row.projectName}”的团队，证件号已删除。请重新邀请，或更换成员。`,
  })
}

async function tell(
  tx: Transaction,
  row: Pick<ApplicationRow, 'id' | 'ownerId' | 'edition' | 'projectName'>,
  now: Date,
  words: { title: string; body: string },
) {
  await insertMessages(tx, [
    {
      id: newId('msg'),
      personId: row.ownerId,
      edition: row.edition,
      kind: 'application',
      ...words,
      link: `/apply/team/index?application=${row.id}`,
      createdAt: now,
    },
  ])
}
