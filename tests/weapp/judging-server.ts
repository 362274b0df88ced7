import type { Input } from '../../src/contract/operations'
import type { JudgeSessionView, JudgeTurn, SealReply } from '../../src/contract/views/judging'
import { shortCode } from '../../src/core/ledger'
import type { Answer } from './runtime/wx'

const serverTime = '2026-07-25T02:00:00.000Z'
const sealedAt = '2026-07-25T02:05:09.000Z'
const person = 'psn_0000000000000007'
const hash = 'c0ffee'.padEnd(64, '0')

const turn: JudgeTurn = {
  application: 'app_0000000000000003',
  position: 3,
  projectName: '演示·智能矿灯',
  subjectName: '演示科技有限公司',
  stage: 'scoring',
  stageName: '打分开放',
  state: 'waiting',
  stateName: '可打分',
  cardVersion: 0,
  receipt: null,
  relation: 'none',
  problem: null,
  result: null,
}

/** An invented hall in which one project is open for scoring; three criteria, half points. */
export const session: JudgeSessionView = {
  id: 'ses_0000000000000002',
  name: '演示·决赛第一场',
  edition: 'changzhi-2026',
  editionName: '演示·2026年大赛',
  roundName: '决赛',
  groupName: '企业组',
  venue: '演示会议厅',
  mode: 'live' as const,
  closesAt: null,
  startsAt: '2026-07-25T01:00:00.000Z',
  state: 'open',
  stateName: '进行中',
  seat: { number: 2, name: '演示评委', employer: '演示单位', person, jury: null },
  promise: { version: '2026-06-01', title: '承诺书', text: ['演示'], promisedAt: serverTime },
  declaredAt: serverTime,
  signedAt: null,
  rubric: {
    criteria: [
      { id: 'innovation', name: '创新性', max: 4000 },
      { id: 'market', name: '市场与商业', max: 3500 },
      { id: 'team', name: '团队', max: 2500 },
    ],
    step: 50,
    total: 10000,
  },
  turns: [turn],
  current: { application: turn.application, timer: null },
  feed: 1,
  topic: 'ses_0000000000000002',
}

type SealInput = Input<'judging', 'seal'>

/** A server with one judge at it. `sealed`: the cards that reached it; `seal()` closes the project for scoring. */
export function judgingServer() {
  const sealed: { requestId: string | undefined; input: SealInput }[] = []
  let view = session
  const become = (change: Partial<JudgeTurn>) => {
    view = { ...view, feed: view.feed + 1, turns: view.turns.map(each => ({ ...each, ...change })) }
  }
  const receive = ({ session, application, version, commitment }: SealInput): SealReply => {
    const receipt = { session, application, version, commitment, seq: 12, hash, short: shortCode(hash) }
    return {
      ...receipt,
      at: sealedAt,
      mac: hash,
      replayed: sealed.length > 1,
      current: { version, state: 'submitted' },
    }
  }
  const dataOf = (name: string, input: unknown, requestId: string | undefined) => {
    if (name === 'judging.session') return view
    if (name === 'judging.heartbeat') return { feed: view.feed }
    if (name !== 'judging.seal') throw new Error(name)
    // what travels is JSON
    const card = JSON.parse(JSON.stringify(input)) as SealInput
    sealed.push({ requestId, input: card })
    const receipt = receive(card)
    become({ state: 'submitted', stateName: '已提交', cardVersion: card.version, receipt })
    return receipt
  }
  const answer: Answer = (functionName, { operation, input, requestId }) => ({
    ok: true,
    serverTime,
    data: dataOf(`${functionName}.${operation}`, input, requestId),
  })
  const seal = () =>
    become({ stage: 'sealed', stageName: '已封存，待亮分', state: 'sealed', stateName: '已封存' })
  return { answer, sealed, seal, receiptCode: shortCode(hash) }
}
