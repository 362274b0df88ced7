import { saveDraft as input } from '../../src/contract/schemas/judging'
import type { DraftView } from '../../src/contract/views/judging'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { keepDraft, readDraft } from '../shared/records/scorecards'
import { openDraft, sealDraft } from './draft-seal'
import { ownHall } from './own-hall'

/**
 * Keeps what a judge typed, encrypted for him alone. Outside the request log on purpose: a stored fingerprint of a
 * score without a nonce could be guessed. Saving the same again answers the same version.
 */
export const saveDraft = defineOperation(['judging', 'saveDraft'], {
  kind: 'direct',
  summary: '保存我的评分草稿',
  who: { may: 'signed-in' },
  input,
  async run({ session, application, expectedVersion, ...rest }, { db, host, caller, now }) {
    const { hall } = await ownHall(db, session, caller, now)
    if (!hall.turns.some(turn => turn.application === application)) throw new Failure('NOT_FOUND')
    const typed = rest as Pick<DraftView, 'criteria' | 'note'>
    const place = { session, application, person: caller.actor }
    const sealed = sealDraft(host.keys, place, typed)
    return db.transaction(async tx => {
      const version = await keepDraft(tx, { ...place, expected: expectedVersion, sealed, at: now })
      if (version !== null) return { application, version }
      const kept = await readDraft(tx, place)
      const current = kept?.version ?? 0
      const same = kept && JSON.stringify(openDraft(host.keys, place, kept.sealed)) === JSON.stringify(typed)
      if (!same || current !== expectedVersion + 1) throw new Failure('VERSION_CONFLICT', { current })
      return { application, version: current }
    })
  },
})
