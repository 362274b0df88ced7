import type { Edition } from '../../src/core/edition'
import { shortMinute } from '../shared/beijing-text'
import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import { officeOf } from '../shared/next-step'
import type { ApplicationRow } from '../shared/records/applications'
import { insertMessages } from '../shared/records/inbox'

/** Confirms a submission in the inbox: what was received when, and what comes next (never 报名成功, CZ26-37). */
export async function tellSubmitted(tx: Transaction, edition: Edition, row: ApplicationRow, now: Date) {
  const number = row.officialNumber
    ? ''
    : `；请您在大赛官网${edition.registration.officialSite}完成注册报名，并回填官网报名号`
  await tell(tx, row, now, {
    title: '报名已提交',
    body: `“${row.projectName}”已于${shortMinute(now)}提交。接下来由${officeOf(edition)}审核${number}。审核通过后才算报名成功。`,
  })
}

/** Confirms an answered amendment in the inbox. */
export async function tellAmended(tx: Transaction, edition: Edition, row: ApplicationRow, now: Date) {
  await tell(tx, row, now, {
    title: '补正已提交',
    body: `“${row.projectName}”的补正已于${shortMinute(now)}提交，由${officeOf(edition)}继续审核，不影响您的提交时间。`,
  })
}

/** Confirms a withdrawal in the inbox. */
export async function tellWithdrawn(
  tx: Transaction,
  row: ApplicationRow,
  now: Date,
  consequence: string,
): Promise<void> {
  await tell(tx, row, now, {
    title: row.state === 'accepted' ? '已退赛' : '报名已撤回',
    body: `“${row.projectName}”已于${shortMinute(now)}撤回。${consequence}`,
  })
}

async function tell(tx: Transaction, row: ApplicationRow, now: Date, words: { title: string; body: string }) {
  await insertMessages(tx, [
    {
      id: newId('msg'),
      personId: row.ownerId,
      edition: row.edition,
      kind: 'application',
      ...words,
      link: `/apply/status/index?application=${row.id}`,
      createdAt: now,
    },
  ])
}
