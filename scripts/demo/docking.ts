import { checkInCode } from '../../cloudfunctions/services/check-in-code'
import type { Keys } from '../../cloudfunctions/shared/keys'
import type { AddPerson } from './confirm-team'
import { institutions } from './institutions'
import type { Player } from './player'
import type { Registered } from './register-entrant'
import { demoEdition } from './stops'

const edition = demoEdition
const on = (day: string, clock: string) => new Date(`2026-06-${day}T${clock}:00+08:00`)

/** Docking as it stands after the first meeting. `match` is the agreed one. */
export interface Docking {
  investor: string
  past: string
}

const meeting = {
  past: {
    title: '演示·先进制造项目与投资机构见面会',
    place: '演示·长治市企业服务中心二楼报告厅',
    text: '每个项目讲五分钟，机构现场提问。请带商业计划书。',
    ...{ date: '2026-06-11', from: '14:30', to: '17:00', places: 40 },
  },
  soon: {
    title: '演示·政银企面对面：中小企业融资与数字化改造专题对接活动',
    place: '演示·长治市潞州区企业服务中心三楼多功能厅（东门进，安检后乘二号电梯）',
    text: '银行、担保和园区到场，一对一交流。不收费用。',
    ...{ date: '2026-06-26', from: '09:00', to: '11:30', places: 60 },
  },
  later: {
    title: '演示·决赛项目落地对接会',
    place: '演示·上党科技企业孵化园',
    text: '参加决赛的项目与园区、投资机构洽谈落地。',
    ...{ date: '2026-07-31', from: '14:30', to: '17:30', places: 30 },
  },
}

/** Before the second day of registration: institutions come, two are verified, a meeting is announced. */
export async function openDocking(player: Player, add: AddPerson): Promise<Docking> {
  const registered: string[] = []
  for (const [i, { key, person, phone, typed }] of Object.values(institutions).entries()) {
    await add({ key, name: person, phone })
    const at = on('09', `08:0${i}`)
    registered.push((await player.ask(key, at, ['services', 'saveInstitution'], typed)).institution)
  }
  const [investor = '', park = ''] = registered
  for (const [i, institution] of [investor, park].entries())
    await player.ask('operator', on('09', `08:2${i}`), ['services', 'decideInstitution'], {
      ...{ edition, institution, action: 'verify', reason: '演示：证照已核对', expectedVersion: 1 },
    })
  const announced = { edition, event: null, expectedVersion: 0, ...meeting.past }
  const { event } = await player.ask('operator', on('09', '08:30'), ['services', 'saveEvent'], announced)
  return { investor, past: event }
}

/** Needs, a match both sides agreed to, the meeting with those who came, what was signed, and what comes next. */
export async function playDocking(
  player: Player,
  keys: Keys,
  { investor, past }: Docking,
  registered: readonly Registered[],
): Promise<void> {
  const projects = ['f01', 'f02', 's01'].flatMap(key => {
    const found = registered.find(({ entrant }) => entrant.key === key)
    return found ? [{ key, application: found.application }] : []
  })
  const first = projects[0]!
  const need = await publishNeeds(player, projects, investor)
  const { match } = await player.ask('ins1', on('10', '10:00'), ['services', 'proposeMatch'], {
    ...{ need, application: null },
  })
  const answer = { match, answer: 'agree' as const, expectedVersion: 1 }
  await player.ask(first.key, on('10', '10:30'), ['services', 'answerMatch'], answer)
  await player.ask('ins2', on('10', '11:00'), ['services', 'proposeMatch'], { need, application: null })
  await meet(player, keys, past, { projects, investor })
  await player.ask('operator', on('12', '08:30'), ['services', 'recordOutcome'], {
    ...{ edition, outcome: null, application: first.application, institution: investor, event: past },
    ...{ amount: 300, signed: true, note: '演示：已签投资意向书，尽职调查进行中。', expectedVersion: 0 },
  })
  for (const [i, next] of [meeting.soon, meeting.later].entries()) {
    const announced = { edition, event: null, expectedVersion: 0, ...next }
    await player.ask('operator', on('12', `08:4${i}`), ['services', 'saveEvent'], announced)
  }
}

type Project = { key: string; application: string }

/** Answers the first project's need. */
async function publishNeeds(player: Player, projects: readonly Project[], institution: string) {
  const texts = [
    '井下巡检机器人扩产，找股权投资，也找能提供试验巷道的合作矿。',
    '固废砌块二期产线，找园区落地和设备融资租赁。',
    '井口监测节点找煤层气企业试用，愿意先装三口井。',
  ]
  const needs: string[] = []
  for (const [i, { key, application }] of projects.entries()) {
    const { need } = await player.ask(key, on('10', `09:1${i}`), ['services', 'saveNeed'], {
      ...{ need: null, owner: { side: 'project', application }, expectedVersion: 0 },
      ...(i === 2
        ? { kinds: ['cooperation', 'order'], amount: null }
        : { kinds: ['financing', 'landing'], amount: { from: 300, to: 800 } }),
      ...{ text: `演示：${texts[i]}`, visibility: 'counterparts' },
    })
    needs.push(need)
  }
  await player.ask('ins1', on('10', '09:40'), ['services', 'saveNeed'], {
    ...{ need: null, owner: { side: 'institution', institution }, kinds: ['financing'], expectedVersion: 0 },
    ...{ amount: { from: 200, to: 1000 }, visibility: 'counterparts' },
    text: '演示：寻找高端装备、新材料方向项目，单个投资二百万到一千万元，可提供产线对接。',
  })
  return needs[0]!
}

/** Everybody signs up, all but the last come and type the code of the hall. */
async function meet(
  player: Player,
  keys: Keys,
  event: string,
  { projects, investor }: { projects: readonly Project[]; investor: string },
): Promise<void> {
  const coming = [
    { key: 'ins1', as: { side: 'institution' as const, institution: investor } },
    ...projects.map(({ key, application }) => ({ key, as: { side: 'project' as const, application } })),
  ]
  for (const [i, { key, as }] of coming.entries())
    await player.ask(key, on('10', `15:0${i}`), ['services', 'signUp'], { event, as })
  for (const [i, { key }] of coming.slice(0, -1).entries()) {
    const at = on('11', `14:1${i}`)
    const code = checkInCode(keys, event, at)
    await player.ask(key, at, ['services', 'checkIn'], { event, code })
  }
}
