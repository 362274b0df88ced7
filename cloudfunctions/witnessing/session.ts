import { session as input } from '../../src/contract/schemas/witnessing'
import type { WitnessView } from '../../src/contract/views/witnessing'
import { anchorText, shortCode } from '../../src/core/ledger'
import type { Caller } from '../shared/caller'
import { chainLight } from '../shared/chain-light'
import { drawView } from '../shared/draw-view'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { namesOf } from '../shared/records/arbitrations'
import { chainOf } from '../shared/records/bundle'
import { drawAttempts } from '../shared/records/draws'
import { rubricSignatures } from '../shared/records/rubrics'
import { readSession } from '../shared/records/sessions'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { entriesOf, type ReadEntry, readEntries, signableHead } from './heads'
import { keepers, witnesses } from './roles'
import { witnessTurns } from './witness-turns'

const howNames: Record<string, string> = {
  paper: '纸质表',
  screen: '大屏',
  photo: '现场照片',
  media: '移动存储',
}

/** A session for notary and supervisor: rules, draw, what is sealed, what was revealed, and the chain checked anew. */
export const session = defineOperation(['witnessing', 'session'], {
  kind: 'read',
  summary: '见证场次',
  who: { may: witnesses, scope: sessionScope },
  input,
  async run({ session: id }, { db, caller, now }): Promise<WitnessView> {
    const hall = await hallOrFail(db, id, now)
    const chain = await chainOf(db, id)
    const entries = readEntries(chain)
    const signed = entriesOf(entries, 'witness.sign')
    const names = await namesOf(
      db,
      signed.map(({ actor }) => actor),
    )
    const { rubric } = hall.session
    const signers = await rubricSignatures(db, hall.session.edition)
    const signatures = signers.filter(each => each.rubric === rubric?.id).length
    const rulesHash = (await readSession(db, id))?.rulesHash ?? null
    const last = chain.at(-1)
    return {
      ...{ session: summaryOf(hall), feed: hall.feed },
      rules: rubric && { name: rubric.name, hash: rulesHash, signatures },
      panel: hall.seats.map(({ number, name }) => ({ number, name })),
      draw: drawView(hall, await drawAttempts(db, id, 'running-order')),
      turns: witnessTurns(hall),
      check: chainLight(id, chain),
      head: last
        ? {
            ...{ seq: chain.length, hash: last.hash, short: shortCode(last.hash) },
            anchor: anchorText(id, chain.length, last.hash),
          }
        : null,
      signable: signableHead(entries),
      signatures: signed.map(({ data, at, actor }) => ({
        ...{ certNo: data.certNo, headSeq: data.headSeq, short: shortCode(data.headHash), at },
        name: names.get(actor) ?? '',
      })),
      anchors: anchorViews(entries),
      locked: hall.session.state === 'locked',
      may: mayDo(hall, caller),
    }
  },
})

function anchorViews(entries: readonly ReadEntry[]): WitnessView['anchors'] {
  return entriesOf(entries, 'anchor').map(({ data, at }) => ({
    ...{ howName: howNames[data.how] ?? '其他', ref: data.ref, headSeq: data.headSeq },
    ...{ short: shortCode(data.headHash), at },
  }))
}

function mayDo(hall: Hall, caller: Caller): WitnessView['may'] {
  const of = { edition: hall.session.edition, session: hall.session.id }
  return {
    sign: holds(caller, ['notary'], of),
    anchor: holds(caller, keepers, of),
    exportBundle: hall.session.state === 'locked',
  }
}
