import { panelAfter } from '../../../src/core/panel-after'
import { hallOrFail } from '../../shared/read-hall'
import { placeSession } from '../../shared/records/sessions'
import { panelState } from '../panel-state'
import type { Scene } from './act'

/**
 * After a seat has left a project: goes on by the signed rules, or puts 技术暂停 on the big screen and says what the
 * rules leave to be done (M4).
 */
export async function afterLeaving(scene: Scene, application: string): Promise<string> {
  const { db, session, now } = scene
  const hall = await hallOrFail(db, session.id, now)
  const { submitted, missing, absent } = panelState(hall, application)
  const counted = submitted.length + missing.length
  const after = panelAfter(hall.session.rules!, { counted, absent: absent.length })
  if (!after.goesOn) await placeSession(db, session.id, { screenChoice: 'pause' })
  return after.sentence
}
