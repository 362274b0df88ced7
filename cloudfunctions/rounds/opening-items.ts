import type { CheckItem } from '../../src/contract/views/rounds-sessions'
import type { RubricJury } from '../../src/core/rubric-juries'
import type { Hall, HallTurn } from '../shared/records/sessions-hall'
import { thinJury } from './panel-state'

/** What has to be ready before a session starts, each item with what was found and what to do (M1). */
export function openingItems(hall: Hall): CheckItem[] {
  return [
    ...[rubric(hall), panel(hall), promises(hall), recusals(hall), projects(hall), arrivals(hall)],
    ...[draw(hall), screen(hall)],
  ]
}

const item = (id: CheckItem['id'], title: string, problem: string | null, ready: string): CheckItem => ({
  id,
  title,
  ok: problem === null,
  note: problem ?? ready,
  hard: id !== 'screen' && id !== 'check-in',
})

function rubric({ session: { rubric: chosen, mode } }: Hall): CheckItem {
  const problem = !chosen
    ? '还没有选定评分标准，请选择一个已批准的版本'
    : chosen.state === 'approved'
      ? mode === 'live' && chosen.body.normalise
        ? '评分标准写了网评折算，现场逐个亮分不能用，请换一版'
        : null
      : '评分标准还没有获专家委员会批准，请先完成签署'
  return item('rubric', '评分标准已由专家委员会批准', problem, `采用“${chosen?.name}”`)
}

function panel({ session, seats }: Hall): CheckItem {
  const least = session.rubric?.body.minCards ?? 1
  const problem =
    seats.length >= least
      ? juryProblem(session.rubric?.body.juries ?? [], seats)
      : `评审组${seats.length}人，评分标准要求至少${least}人，请补齐席位`
  const juries = (session.rubric?.body.juries ?? []).map(
    ({ id, name }) => `${name}${seats.filter(({ jury }) => jury === id).length}位`,
  )
  const { high = 0, low = 0 } = session.rubric?.body.trim ?? {}
  const kept = high + low > 0 ? `，去极值后有效${seats.length - high - low}人` : ''
  return item('panel', '评审组到位', problem, juries.join('、') || `${seats.length}位评委${kept}`)
}

/** Seats that stand in no jury of the rules, or juries that are too small; null when the division is complete. */
function juryProblem(juries: readonly RubricJury[], seats: Hall['seats']): string | null {
  const stray = seats.filter(({ jury }) =>
    juries.length > 0 ? !juries.some(({ id }) => id === jury) : jury !== null,
  )
  const numbers = stray.map(({ number }) => `${number}号`).join('、')
  if (stray.length > 0)
    return juries.length > 0
      ? `${numbers}还没有分到评审组，请重新排定席位`
      : `评分标准不分评审组，${numbers}请重新排定`
  const thin = thinJury(juries, seats)
  return thin ? `${thin.name}${thin.seats}人，评分标准要求至少${thin.minCards}人，请补齐席位` : null
}

function promises({ seats }: Hall): CheckItem {
  const missing = seats.filter(seat => !seat.promisedAt).map(seat => `${seat.number}号`)
  const problem =
    seats.length === 0 ? '还没有安排评委' : missing.length ? `${missing.join('、')}还没有签，请提醒` : null
  return item('promises', '评委已签保密与独立评审承诺', problem, '全部已签')
}

function recusals({ session, seats, turns, recusals: aside }: Hall): CheckItem {
  const missing = seats.filter(seat => !seat.declaredAt).map(seat => `${seat.number}号`)
  const least = session.rubric?.body.minCards ?? 1
  const left = (turn: HallTurn) =>
    seats.filter(({ person }) => !aside.some(r => r.application === turn.application && r.person === person))
  const thin = turns.filter(turn => left(turn).length < least)
  const juries = turns.flatMap(turn => {
    const jury = thinJury(session.rubric?.body.juries, left(turn))
    return jury ? [`“${turn.projectName}”回避后${jury.name}不足${jury.minCards}位，请调整评审组`] : []
  })
  const problem =
    seats.length === 0
      ? '还没有安排评委'
      : missing.length
        ? `${missing.join('、')}还没有逐项选择，请提醒`
        : thin.length
          ? `“${thin[0]!.projectName}”回避后不足${least}位评委，请调整评审组`
          : (juries[0] ?? null)
  return item('recusals', '评委回避已声明', problem, `全部已声明，共${aside.length}项回避`)
}

function projects({ turns }: Hall): CheckItem {
  const unfit = turns.filter(turn => turn.applicationState !== 'accepted')
  const missing = turns.filter(turn => !turn.numbered)
  const problem = unfit.length
    ? `“${unfit[0]!.projectName}”已不是审核通过状态，请重新建场次`
    : missing.length
      ? `${missing.length}个项目没有官网报名号，请先补录`
      : null
  return item('official-numbers', '项目资格与官网报名号', problem, `${turns.length}个项目全部齐备`)
}

function arrivals({ turns }: Hall): CheckItem {
  const missing = turns.filter(turn => !turn.arrived)
  const some =
    missing[0] && `“${missing[0].projectName}”${missing.length > 1 ? `等${missing.length}个项目` : ''}`
  const problem = some ? `${some}还没有签到，请联系或代签` : null
  return item('check-in', '项目已现场签到', problem, `${turns.length}个项目全部签到`)
}

function draw({ session, turns }: Hall): CheckItem {
  const done = session.state !== 'planned' && turns.every(turn => turn.position !== null)
  return item('draw', '出场顺序已抽签', done ? null : '还没有抽签，请先到抽签页完成', '出场顺序已定')
}

function screen({ session }: Hall): CheckItem {
  return item('screen', '大屏已配对', session.paired ? null : '还没有配对，可以开始后再配对', '已配对')
}
