import type { OwnInstitutionView } from '../../src/contract/views/services'
import { type InstitutionState, institutionStates } from '../../src/core/institution-states'
import { nextState } from '../../src/core/lifecycle'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { openCandidate, openContact } from '../shared/institution-secrets'
import type { Keys } from '../shared/keys'
import {
  changeInstitution,
  type InstitutionRow,
  lockInstitutionOfPerson,
} from '../shared/records/services-institutions'

const sentences: Record<InstitutionState, string> = {
  registered: '已登记，等待主办单位核验。核验前只能查看。',
  verified: '核验已通过，可以发布需求、报名活动。',
  active: '核验已通过，可以发布需求、报名活动。',
  closed: '已关闭，修改后可以重新登记。',
}

/** Whether an institution in this state may publish, propose and sign up. */
export function mayAct(state: InstitutionState): boolean {
  return nextState(institutionStates, state, 'act') !== null
}

/** An institution as its owner sees it. */
export function ownInstitutionView(keys: Keys, row: InstitutionRow): OwnInstitutionView {
  const { id, state, name, kind, codeKind, code, intents, reason, version } = row
  const contact = openContact(keys, row)
  return {
    ...{ id, state, name, kind, codeKind, code, intents, reason, version },
    stateLabel: institutionStates.states[state].applicant,
    sentence: sentences[state],
    contactName: contact.name,
    contactPhone: contact.phone,
    candidate: openCandidate(keys, row),
    mayAct: mayAct(state),
  }
}

/**
 * The person's institution, about to act in the edition: locked, and active from its first act on. NOT_FOUND without
 * one, STATE_REFUSED while it is not verified: it may only look.
 */
export async function actingInstitution(
  tx: Transaction,
  edition: string,
  person: string,
  now: Date,
): Promise<InstitutionRow> {
  const row = await lockInstitutionOfPerson(tx, edition, person)
  if (!row) throw new Failure('NOT_FOUND', undefined, '还没有登记服务机构，请先登记')
  if (!mayAct(row.state))
    throw new Failure('STATE_REFUSED', undefined, '机构核验通过后才能操作，现在只能查看')
  if (row.state !== 'active') await changeInstitution(tx, row.id, { state: 'active', updatedAt: now })
  return row
}
