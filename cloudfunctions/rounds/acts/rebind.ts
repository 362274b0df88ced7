import { Failure } from '../../shared/failure'
import { changeSeat, seatsOf } from '../../shared/records/seats'
import { hosts } from '../roles'
import { type HallAct, officials, type Scene } from './act'

/** Lets another device of the judge submit from his seat; the one before only reads from then on (trust model §3.3). */
export const rebind: HallAct<{ number: number }> = {
  propose: hosts,
  confirm: officials,
  async look(scene, { number }) {
    const { deviceAskedId, deviceAskedAt } = await seatRow(scene, number)
    if (!deviceAskedId || !deviceAskedAt)
      throw new Failure(
        'STATE_REFUSED',
        undefined,
        `没有新手机等待放行，请${number}号评委先在新手机上打开本场`,
      )
    return { expected: { asked: deviceAskedAt.getTime() }, says: `${number}号席换用新手机，原手机只能查看` }
  },
  async run(scene, { number }) {
    const { personId, deviceAskedId } = await seatRow(scene, number)
    const change = { deviceId: deviceAskedId, deviceAskedId: null, deviceAskedAt: null }
    await changeSeat(scene.db, { session: scene.session.id, person: personId }, change)
    return `已放行，${number}号评委可以在新手机上打分`
  },
}

async function seatRow({ db, session }: Scene, number: number) {
  const row = (await seatsOf(db, session.id)).find(each => each.number === number)
  if (!row) throw new Failure('NOT_FOUND')
  return row
}
