import type { Refusal } from './refusal'

/** What a state or an action is called: for staff, and for applicants (and the public). */
export interface StateLabels {
  staff: string
  applicant: string
}

/** One lifecycle as a table: `next[state][action]` is the state after; an action not listed is not allowed there. */
export interface Lifecycle<State extends string, Action extends string> {
  states: Readonly<Record<State, StateLabels>>
  actions: Readonly<Record<Action, string>>
  next: Readonly<Record<State, Readonly<Partial<Record<Action, State>>>>>
}

/** The state after `action`, or null where the table does not allow it. */
export function nextState<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
): State | null {
  return lifecycle.next[state][action] ?? null
}

/** The actions the table allows in `state`, in the table's order. */
export function actionsIn<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
): Action[] {
  return Object.keys(lifecycle.next[state]) as Action[]
}

/** Null when `action` is allowed in `state`; otherwise STATE_CHANGED with the staff or applicant label. */
export function transitionRefusal<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
  reader: keyof StateLabels,
): Refusal | null {
  if (nextState(lifecycle, state, action) !== null) return null
  const label = lifecycle.states[state][reader]
  return {
    code: 'STATE_CHANGED',
    message: `现在是“${label}”，不能${lifecycle.actions[action]}。请刷新后再看。`,
    details: { state, action },
  }
}
