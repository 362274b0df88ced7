import { Failure } from '../shared/failure'
import type { WriteContext } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { lockSession } from '../shared/records/sessions'
import type { Scene } from './acts/act'

/** The open session, locked, as it stands now; NOT_FOUND, or STATE_REFUSED before the opening and after the freeze. */
export async function openScene(context: WriteContext, id: string): Promise<Scene> {
  const { db, host, caller, now, requestId } = context
  const session = await lockSession(db, id)
  if (!session) throw new Failure('NOT_FOUND')
  if (session.state !== 'open') {
    const sentence =
      session.state === 'locked' ? '名次已经冻结，本场不能再改动' : '场次还没有开始，请先完成开场检查'
    throw new Failure('STATE_REFUSED', { state: session.state }, sentence)
  }
  return { db, host, caller, now, requestId, session, hall: await hallOrFail(db, id, now) }
}
