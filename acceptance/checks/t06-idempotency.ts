import type { Check, Context } from '../check'
import { exportBundle } from '../evidence/bundle'
import { reconcile } from '../evidence/reconcile'
import { accept, register } from '../hall/entrants'
import { Phone } from '../hall/phone'
import { freeze, openRoom, openScoring, reveal, sealAll } from '../hall/room'
import { cardOf, rubricOf } from '../hall/rubric'
import { edition, type Season } from '../hall/season'
import type { Caller } from '../product/caller'
import { newRequestId, type Sent } from '../product/door'
import { type Described, describedOperations } from '../product/interface'
import { sampleInput } from '../product/sample-input'
import { Stress, StressCaller } from '../product/stress-caller'
import { sideBySide } from '../side-by-side'

/** Places of the entrants this check registers for itself. */
const place = 9_001
let stress: Stress
let described: Described[]

/** The same people, every change of theirs sent over and over. */
function stressed(season: Season): Season {
  const as = (caller: Caller) => new StressCaller(caller, stress)
  const { operator, operator2, approver, contractor, notary, supervisor, committee } = season
  stress.stranger = supervisor
  return {
    ...season,
    ...{
      operator: as(operator),
      operator2: as(operator2),
      approver: as(approver),
      contractor: as(contractor),
    },
    ...{ notary: as(notary), supervisor: as(supervisor), committee: committee.map(as) },
    judges: async count => (await season.judges(count)).map(as),
  }
}

/** A hall from its rules to its frozen ranking, with the host's incidents. */
async function playHall({ season, random }: Context): Promise<Record<string, number>> {
  const own = stressed(season)
  const room = await openRoom(own, { rubric: rubricOf(), judges: 5, projects: 3 })
  const { session } = room
  const [skipped] = room.projects
  const live = async () => {
    type View = { next: { application: string; action: string; expectedVersion: number } }
    return (await season.operator.get<View>('rounds.live', { session })).next
  }
  const called = await live()
  await own.contractor.get('rounds.advance', {
    session,
    ...called,
    action: 'call',
    label: undefined,
    problem: undefined,
    confirm: undefined,
  })
  const turnVersion = async () => {
    type View = { current: { version: number } | null; turns: { application: string; version: number }[] }
    const view = await season.operator.get<View>('rounds.live', { session })
    return view.turns.find(({ application }) => application === skipped)!.version
  }
  const at = async () => ({ session, application: skipped, expectedVersion: await turnVersion() })
  await own.operator.get('rounds.skip', { ...(await at()), reason: '演示：路上堵车' })
  await own.operator.get('rounds.resume', { ...(await at()), reason: '演示：已经到场' })
  await own.operator.get('rounds.screenScene', { session, scene: 'pause' })
  await own.operator.get('rounds.screenScene', { session, scene: 'follow' })
  const phones = room.judges.map(judge => new Phone(judge, session))
  for (const _ of room.projects) {
    const project = await openScoring(room)
    for (const phone of phones) {
      const item = phone.submit(project, cardOf(room.rubric, random.below(10_001)))
      const answers = await Promise.all(Array.from({ length: 10 }, () => phone.judge.door.send(item.sent)))
      await phone.flush(project)
      const first = answers.find(({ ok }) => ok)
      if (first) stress.first.push({ sent: item.sent, answer: first })
      stress.operations.add('judging.seal')
      stress.replays += 9
    }
    await sealAll(room)
    await reveal(room)
  }
  await freeze(room)
  return { ...reconcile(phones, await exportBundle(season.operator, session)) }
}

/** Sends a well-formed call about nothing again and again: one refusal, always the same. */
async function refuseTheRest(season: Season): Promise<{ refused: number; unreached: string[] }> {
  const byRole: Record<string, Caller> = {
    ...{ operator: season.operator, approver: season.approver, committee: season.committee[2]! },
    ...{ contractor: season.contractor, 'signed-in': season.notary, anyone: season.notary },
  }
  const rest = described.filter(({ name, kind }) => kind === 'write' && !stress.operations.has(name))
  const unreached: string[] = []
  let refused = 0
  await sideBySide(rest, 4, async ({ name, who, input }) => {
    const caller = who.map(role => byRole[role]).find(Boolean) ?? season.supervisor
    const sent: Sent = {
      name,
      input: sampleInput(input) as object,
      token: caller.token,
      requestId: newRequestId(),
    }
    // What ends the caller's own session or account would end the run.
    if (/^session\.(endDevices|deleteMyAccount|withdrawConsent)$/.test(name)) return unreached.push(name)
    const answers = await Promise.all(Array.from({ length: 10 }, () => caller.door.send(sent)))
    const codes = new Set(answers.filter(({ status }) => status !== 503).map(({ code }) => code))
    stress.replays += 9
    if (codes.size > 1) stress.bad.refusalTurned += 1
    const effects = answers.filter(answer => answer.ok && !answer.replayed).length
    if (effects > 1) stress.bad.secondEffect += effects - 1
    const [code = ''] = codes
    if (code === 'INPUT_INVALID') return unreached.push(name)
    if (code !== '') stress.refused.push({ sent, code })
    else stress.first.push({ sent, answer: answers.find(({ replayed }) => !replayed) ?? answers[0]! })
    return ++refused
  })
  return { refused, unreached }
}

/** After a kill and a restart everything ever sent comes again. */
async function replayAll({ season, random, full }: Context): Promise<void> {
  await season.product.kill()
  await season.product.start()
  const rounds = full ? Math.ceil(10_000 / (stress.first.length + stress.refused.length)) : 1
  for (let round = 0; round < rounds; round++) {
    await sideBySide(random.shuffle(stress.first), 8, async ({ sent, answer }) =>
      stress.again(answer, await season.product.door.send(sent)),
    )
    const judge = new StressCaller(season.operator, stress)
    await sideBySide(random.shuffle(stress.refused), 8, burnt => judge.stillRefused(burnt))
  }
}

/** T6: whatever is sent again, at once or later, after a restart or a refusal, has one effect and one answer. */
export const idempotency: Check = {
  id: 'T6',
  claim: 'every change sent again, at once or later, has one effect and one answer',
  projects: () => 3,
  async early(operator) {
    described = await describedOperations(operator.door)
    stress = new Stress(new Set(described.filter(({ kind }) => kind === 'write').map(({ name }) => name)))
    const as = (caller: Caller) => new StressCaller(caller, stress)
    const { application } = await register(operator.door, place, as)
    await accept(as(operator), application, place)
    const other = await register(operator.door, place + 1, as)
    const { version } = await operator.get<{ version: number }>('screening.read', {
      edition,
      application: other.application,
    })
    await other.applicant.get('applications.withdraw', {
      ...{ application: other.application, expectedVersion: version, reason: '演示：不参加了' },
    })
  },
  async run(context) {
    const hall = await playHall(context)
    const { season } = context
    const own = stressed(season)
    const { grant } = await own.approver.get<{ grant: string }>('session.grantRole', {
      ...{ edition, phone: '16999000001', name: '演示·临时评委', role: 'judge', validUntil: '2026-08-05' },
    })
    await own.approver.get('session.endGrant', { edition, grant })
    await own.operator
      .get('messages.publishAnnouncement', { edition, title: '演示公告', body: '演示：验收。' })
      .catch(() => undefined)
    const { refused, unreached } = await refuseTheRest(season)
    await replayAll(context)
    const writes = described.filter(({ kind }) => kind === 'write').length
    return {
      bad: { ...hall, ...stress.bad, tooFewReplays: context.full && stress.replays < 10_000 ? 1 : 0 },
      figures: {
        ...{ writeOperations: writes, withEffect: stress.operations.size, refusedOnly: refused },
        ...{ notReached: unreached.length, burntIds: stress.refused.length, replays: stress.replays },
        notReachedNames: unreached.join(' '),
        ...(stress.taken.size > 0 ? { staleTakenBy: [...stress.taken].join(' ') } : {}),
      },
    }
  },
}
