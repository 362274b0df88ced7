import type { Database } from '../shared/database/connect'
import { officersOf } from '../shared/records/certificate-requests'
import { unrevealedDraws } from '../shared/records/expert-draws'
import { editionScope } from '../shared/session-scope'
import { tellPeople } from '../shared/tell-people'

const tenMinutes = 10 * 60_000
const note = '种子已承诺，10分钟内没有揭晓'

/** Tells the officers of draws that were committed and never revealed: withholding a result is the remaining trick (§2.6). */
export async function reportUnrevealedDraws(db: Database, now: Date): Promise<number> {
  const draws = await unrevealedDraws(db, new Date(now.getTime() - tenMinutes))
  let told = 0
  for (const { id, session, name, edition, purpose } of draws) {
    const officers = await officersOf(db, edition, editionScope({ edition }).unit ?? '', now)
    const what = purpose === 'panel' ? '专家抽取' : '出场顺序抽签'
    const notes = officers.map(person => ({
      ...{ person, edition, kind: 'draw-overdue', template: 'schedule' as const },
      title: `${what}还没有揭晓`,
      body: `${name}的${what}${note}。请录入现场摇号；确需重抽的，两人同意并写明理由。`,
      link:
        purpose === 'panel'
          ? `/organize/experts/index?session=${session}`
          : `/organize/opening/index?session=${session}`,
      words: { title: `${what}还没有揭晓`, note, time: name },
      dedupe: `${edition}|draw-overdue|${id}|${person}`,
    }))
    told += await tellPeople(db, notes, now)
  }
  return told
}
