import { setTimeout as pause } from 'node:timers/promises'
import type { Check, Context } from '../check'
import { exportBundle, revealedCards } from '../evidence/bundle'
import { canonical } from '../evidence/canonical'
import { reconcile } from '../evidence/reconcile'
import { Phone, type Receipt } from '../hall/phone'
import { freeze, openRoom, openScoring, type Room, reveal, sealAll } from '../hall/room'
import { cardOf, rubricOf } from '../hall/rubric'
import { Door, type Sent } from '../product/door'
import { unreliableProxy } from '../product/unreliable-proxy'

const size = (full: boolean) => (full ? { rooms: 14, projects: 48 } : { rooms: 1, projects: 6 })

interface Told {
  sessions: number
  superseded: number
  secondDevice: number
  secondDeviceApplied: number
  replays: number
  wrongReplays: number
  contradictory: number
}

/** One judge and one project: he changes his mind before sending, taps twice, and owns a second device. */
async function phoneSession(
  { random }: Context,
  phone: Phone,
  second: Phone,
  { project, rubric }: { project: string; rubric: Room['rubric'] },
  told: Told,
): Promise<void> {
  const card = () => cardOf(rubric, random.below(rubric.total + 1))
  told.sessions += 1
  await pause(random.below(120))
  phone.submit(project, card())
  if (random.chance(0.2)) {
    phone.submit(project, card())
    told.superseded += 1
  }
  const item = phone.items.at(-1)!
  const delivered = [phone.flush(project)]
  if (random.chance(0.3)) delivered.push(tapAgain(phone, item.sent, told))
  if (random.chance(0.2)) {
    told.secondDevice += 1
    const rival = second.submit(project, card())
    delivered.push(second.flush(project))
    await Promise.all(delivered)
    if (rival.receipt) told.secondDeviceApplied += 1
    if (Boolean(rival.receipt) === Boolean(item.receipt)) told.contradictory += 1
    return
  }
  await Promise.all(delivered)
  if (!item.receipt) told.contradictory += 1
}

/** The same bytes a second time at the same moment, as an impatient thumb sends them. */
async function tapAgain(phone: Phone, sent: Sent, told: Told): Promise<void> {
  const answer = await phone.judge.door.send<Receipt>(sent)
  told.replays += 1
  const item = phone.items.find(each => each.sent === sent)!
  if (answer.ok && item.receipt && item.receipt.hash !== answer.data.hash) told.wrongReplays += 1
}

/** Everything ever sent comes once more, out of order, after all is over: it must change nothing. */
async function staleReplays(
  { random }: Context,
  phones: readonly Phone[],
  direct: Door,
  told: Told,
): Promise<void> {
  const items = random.shuffle(phones.flatMap(phone => phone.items.filter(item => item.attempts > 0)))
  for (const item of items) {
    const answer = await direct.send<Receipt>(item.sent)
    told.replays += 1
    const isFirstAnswer = item.receipt
      ? answer.ok && answer.data.hash === item.receipt.hash
      : !answer.ok && answer.code === item.refusal
    if (!isFirstAnswer) told.wrongReplays += 1
  }
}

/** T7: lost requests, answers lost after commit, double taps, overtaking, two devices and stale replays. */
export const weakNetwork: Check = {
  id: 'T7',
  claim: 'stale replays, reordering and lost answers never change a card; the last intent counts',
  projects: full => size(full).rooms * size(full).projects,
  async run(context) {
    const { season, random, full } = context
    const { rooms: count, projects } = size(full)
    const direct = season.product.door
    const proxy = await unreliableProxy(direct.port, random, { loseRequest: 0.1, loseAnswer: 0.2, delay: 60 })
    const weak = new Door(proxy.port)
    const told: Told = {
      ...{ sessions: 0, superseded: 0, secondDevice: 0, secondDeviceApplied: 0 },
      ...{ replays: 0, wrongReplays: 0, contradictory: 0 },
    }
    const bad = { lost: 0, duplicated: 0, unacknowledged: 0, unverified: 0, notLastIntent: 0 }
    try {
      for (let n = 0; n < count; n++) {
        const room = await openRoom(season, { rubric: rubricOf(), judges: 15, projects })
        const phones = room.judges.map(judge => new Phone(judge.through(weak), room.session))
        const seconds = room.judges.map(judge => new Phone(judge.through(weak), room.session))
        for (const _ of room.projects) {
          const project = await openScoring(room)
          const at = { project, rubric: room.rubric }
          await Promise.all(phones.map((phone, i) => phoneSession(context, phone, seconds[i]!, at, told)))
          await sealAll(room)
          await reveal(room)
        }
        const both = [...phones, ...seconds]
        await staleReplays(context, both, direct, told)
        await freeze(room)
        const exported = await exportBundle(season.operator, room.session)
        const found = reconcile(both, exported)
        for (const key of Object.keys(found) as (keyof typeof found)[]) bad[key] += found[key]
        bad.notLastIntent += notLastIntent(both, exported.entries)
      }
    } finally {
      weak.close()
      proxy.close()
    }
    const { wrongReplays, contradictory, ...figures } = told
    const { lostRequests, lostAnswers } = proxy
    return {
      bad: { ...bad, staleApplied: wrongReplays, contradictory },
      figures: { ...figures, lostRequests, lostAnswers },
    }
  },
}

/** Cards counted that are not the last thing the device with the receipt was told to send. */
function notLastIntent(phones: readonly Phone[], entries: Parameters<typeof revealedCards>[0]): number {
  const counted = revealedCards(entries)
  return phones.flatMap(phone => {
    return phone.acked().filter(item => {
      const last = phone.items.filter(({ project }) => project === item.project).at(-1)
      return (
        canonical(counted.get(`${item.project}|${phone.judge.person}`)?.card ?? null) !==
        canonical(last?.card)
      )
    })
  }).length
}
