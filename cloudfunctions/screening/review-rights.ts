import type { ReviewView } from '../../src/contract/views/screening'
import { type ApplicationState, applicationStates } from '../../src/core/application-states'
import { nextState } from '../../src/core/lifecycle'
import type { DecidedFinding } from '../shared/records/screening-findings'

/** What the caller may do with an application now, and why he may not accept it. */
export function reviewRights(
  state: ApplicationState,
  found: readonly DecidedFinding[],
  who: { decides: boolean; proposes: boolean; own: boolean; competing: boolean },
): Pick<ReviewView, 'may' | 'because'> {
  const may = who.decides && !who.own
  const waiting = state === 'submitted' || state === 'accepted'
  const blocking = found.filter(each => each.blocks)
  const leads = (action: 'accept' | 'return' | 'reject') =>
    may && nextState(applicationStates, state, action) !== null
  return {
    may: {
      decide: may && waiting,
      propose: who.proposes && state === 'submitted',
      accept: leads('accept') && blocking.length === 0,
      return: leads('return'),
      reject: leads('reject'),
      correct: may && waiting && !who.competing,
      setOfficialNumber: may && (waiting || state === 'returned'),
      revealContact: who.decides && state !== 'draft',
    },
    because: becauseOf(state, blocking, who),
  }
}

function becauseOf(
  state: ApplicationState,
  blocking: readonly DecidedFinding[],
  { decides, own }: { decides: boolean; own: boolean },
): string | null {
  if (state === 'draft') return '还没有提交，看不到填写的内容'
  if (!decides) return '您可以查看，审核由主办单位经办人作出'
  if (own) return '这是您自己的报名，请换一位同事审核'
  if (state !== 'submitted') return `现在是“${applicationStates.states[state].staff}”`
  if (blocking.length === 0) return null
  return `还有${blocking.length}条没有判定或没有通过`
}
