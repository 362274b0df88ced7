import { objectionNumber } from '../../src/core/objection-kinds'
import { beijingMinute } from './beijing-text'
import type { Queries } from './database/connect'
import { mergedInto, type ObjectionRow, projectIn } from './records/objections'
import { tellPeople } from './tell-people'

interface Words {
  title: string
  body: string
  /** Outcome in at most 5 characters. */
  result: string
}

async function tell(db: Queries, row: ObjectionRow, person: string, words: Words, now: Date): Promise<void> {
  const { title, body, result } = words
  const note = {
    ...{ person, edition: row.edition, kind: 'objection', title, body },
    link: `/apply/appeal-status/index?objection=${row.id}`,
    template: 'decision' as const,
    words: { title: '异议办理', note: objectionNumber(row.number), time: beijingMinute(now), result },
  }
  await tellPeople(db, [note], now)
}

/** Tells who objected, and everybody whose objection was merged into this one; `body` takes each one's own number. */
export async function tellObjectors(
  db: Queries,
  row: ObjectionRow,
  { body, ...words }: Omit<Words, 'body'> & { body: (number: string) => string },
  now: Date,
): Promise<void> {
  for (const each of [row, ...(await mergedInto(db, row.id))]) {
    await tell(db, each, each.personId, { ...words, body: body(objectionNumber(each.number)) }, now)
  }
}

/** Tells the applicant of the project it is about, never who objected. Nobody where no project is known. */
export async function tellOtherSide(db: Queries, row: ObjectionRow, words: Words, now: Date): Promise<void> {
  const project = row.applicationId && (await projectIn(db, row.edition, row.applicationId))
  if (project) await tell(db, row, project.ownerId, words, now)
}
