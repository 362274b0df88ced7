import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { awardsOf } from '../shared/records/awards'
import { ownEntrant } from '../shared/records/awards-rankings'
import { listVersions } from '../shared/records/published-lists'

/** One's own application with its published award; NOT_FOUND for anybody else's, refused while there is no award. */
export async function ownAward(db: Queries, application: string, person: string) {
  const own = await ownEntrant(db, application, person)
  if (!own) throw new Failure('NOT_FOUND')
  const [list] = await listVersions(db, own.edition, 'awards')
  const award = list && (await awardsOf(db, own.edition)).find(row => row.applicationId === application)
  if (!list || !award) throw new Failure('STATE_REFUSED', undefined, '这个项目现在没有公布的奖项，不用办理')
  return { own, list, award }
}
