import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { decisionsOf, insertDecision } from '../../shared/records/incidents'
import { placeSession } from '../../shared/records/sessions'
import { readTurn } from '../../shared/records/turns'
import { moveTurn, stageAfter } from '../move-turn'
import { hosts } from '../roles'
import { type HallAct, officials, type Scene, type TwoPeople, turnIn, turnName } from './act'

interface Written {
  application: string
  document: string
}

/** A project comes late: postponed once, by a written decision, since neither notice nor scoring rules say so. */
export const postpone: HallAct<Written> = {
  propose: hosts,
  confirm: officials,
  async look(scene, { application }) {
    const turn = turnIn(scene.hall, application)
    const before = await decisionsOf(scene.db, scene.session.id)
    if (before.some(row => row.applicationId === application && row.kind === 'postponed'))
      throw new Failure('STATE_REFUSED', undefined, '这个项目已延后过一次，不能再延后')
    stageAfter(turn.stage, 'skip')
    return { expected: { turn: turn.version }, says: `${turnName(turn)}延后一次，其他项目先出场` }
  },
  async run(scene, input, by) {
    await leaveStage(scene, input.application)
    await keep(scene, input, by, 'postponed')
    return '已延后。项目到场后请点“恢复出场”，不能再次延后'
  },
}

/** A project gives up: it is passed over for good. */
export const giveUp: HallAct<Written> = {
  propose: hosts,
  confirm: officials,
  async look({ hall }, { application }) {
    const turn = turnIn(hall, application)
    if (turn.stage !== 'skipped') stageAfter(turn.stage, 'skip')
    return { expected: { turn: turn.version }, says: `${turnName(turn)}记为弃权，不再出场，没有名次` }
  },
  async run(scene, input, by) {
    if (turnIn(scene.hall, input.application).stage !== 'skipped') await leaveStage(scene, input.application)
    await keep(scene, input, by, 'given-up')
    return '已记为弃权，请把书面决定归档'
  },
}

/** What the rules leave open and the committee decided in writing in the hall. */
export const decision: HallAct<{ application: string | null; document: string }> = {
  propose: hosts,
  confirm: officials,
  async look({ hall }, { application, document }) {
    const about = application ? `对${turnName(turnIn(hall, application))}的` : ''
    return { expected: {}, says: `登记专家委员会${about}书面决定 ${document}` }
  },
  async run(scene, input, by) {
    await keep(scene, input, by, 'decision')
    return '书面决定已登记，请按决定处理并归档原件'
  },
}

async function leaveStage(scene: Scene, application: string) {
  const { db, session, caller, now } = scene
  const turn = await readTurn(db, session.id, application)
  if (!turn) throw new Failure('NOT_FOUND')
  if (session.currentApplicationId === application)
    await placeSession(db, session.id, { currentApplicationId: null })
  const stage = stageAfter(turn.stage, 'skip')
  await moveTurn({ db, caller, now, session, turn }, 'skip', { stage, timer: null })
}

async function keep(
  { db, session, now }: Scene,
  input: { application: string | null; document: string },
  { proposer, second, reason }: TwoPeople,
  kind: 'postponed' | 'given-up' | 'decision',
) {
  await insertDecision(db, {
    ...{ id: newId('dec'), sessionId: session.id, applicationId: input.application, kind },
    ...{ document: input.document, reason, proposer, second, at: now },
  })
}
