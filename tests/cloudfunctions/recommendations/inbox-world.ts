import { signedIn } from '../../setup/people'
import { proved } from '../../setup/two-people'
import { choose, giveQuota, listWorld, submit } from './list-world'

export const province = 'shanxi-2026'
export const changzhi = '140400'

/** The city with its frozen finals, and the province's office: 经办人, two 负责人, 监督员. */
export async function inboxWorld(enterprises = 4, startups = 1) {
  const all = await listWorld(enterprises, startups)
  const grant = (role: 'operator' | 'approver' | 'supervisor') => ({
    grants: [{ role, edition: province, unit: '' }],
  })
  const desk = {
    operator: await signedIn(all.db, { name: '演示省经办', ...grant('operator') }),
    approver: await signedIn(all.db, { name: '演示省负责人', ...grant('approver') }),
    second: await signedIn(all.db, { name: '演示省负责人乙', ...grant('approver') }),
    supervisor: await signedIn(all.db, { name: '演示省监督', ...grant('supervisor') }),
  }
  return { ...all, desk }
}

export type InboxWorld = Awaited<ReturnType<typeof inboxWorld>>

/** Submits every project of the finals under a quota that fits. */
export async function sendAll(all: InboxWorld) {
  const everybody = [...all.companies, ...all.makers]
  await giveQuota(all, everybody.length)
  await choose(all, everybody)
  return submit(all)
}

/** The line of a unit on the desk. */
export async function unitLine(all: InboxWorld, unit = changzhi) {
  const view = await all.world.get(all.desk.operator, ['recommendations', 'inbox'], { edition: province })
  return view.units.find(each => each.unit === unit)!
}

/** The current list of a unit, as the desk opens it. */
export async function opened(all: InboxWorld, unit = changzhi) {
  const { arrival } = await unitLine(all, unit)
  return all.world.get(all.desk.operator, ['recommendations', 'arrival'], {
    edition: province,
    arrival: arrival!.id,
  })
}

/** Accepts the unit's current list as the operator; the reply. */
export async function accept(all: InboxWorld, unit = changzhi, lateReason?: string) {
  const { id, version } = await opened(all, unit)
  return all.world.ask(all.desk.operator, ['recommendations', 'acceptArrival'], {
    ...{ edition: province, arrival: id, expectedVersion: version, lateReason },
  })
}

/** Sends the unit's current list back; the reply. */
export async function sendBack(all: InboxWorld, reason = '官网报名号有误，请核对后再报') {
  const { id, version } = await opened(all)
  return all.world.ask(all.desk.operator, ['recommendations', 'returnArrival'], {
    ...{ edition: province, arrival: id, expectedVersion: version, reason },
  })
}

/** The person has just proved who he is. */
export const freshly = (all: InboxWorld, who: InboxWorld['operator']) => proved(all.db, who, all.world.now)
