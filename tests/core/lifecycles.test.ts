import { describe, expect, it } from 'vitest'
import { applicationStates } from '../../src/core/application-states'
import { arbitrationStates } from '../../src/core/arbitration-states'
import { arrivalStates } from '../../src/core/arrival-states'
import { certificateStates } from '../../src/core/certificate-states'
import { expertStates } from '../../src/core/expert-states'
import { institutionStates } from '../../src/core/institution-states'
import { invitationStates } from '../../src/core/invitation-states'
import { judgeInvitationStates } from '../../src/core/judge-invitation-states'
import { actionsIn, type Lifecycle, nextState, transitionRefusal } from '../../src/core/lifecycle'
import { matchStates } from '../../src/core/match-states'
import { objectionStates } from '../../src/core/objection-states'
import { scorecardStates } from '../../src/core/scorecard-states'
import { sessionStates } from '../../src/core/session-states'
import { turnStates } from '../../src/core/turn-states'

const tables: [string, Lifecycle<string, string>, string][] = [
  ['application', applicationStates as Lifecycle<string, string>, 'draft'],
  ['invitation', invitationStates as Lifecycle<string, string>, 'open'],
  ['turn', turnStates as Lifecycle<string, string>, 'waiting'],
  ['session', sessionStates as Lifecycle<string, string>, 'planned'],
  ['institution', institutionStates as Lifecycle<string, string>, 'registered'],
  ['match', matchStates as Lifecycle<string, string>, 'proposed'],
  ['scorecard', scorecardStates as Lifecycle<string, string>, 'draft'],
  ['arbitration', arbitrationStates as Lifecycle<string, string>, 'opened'],
  ['arrival', arrivalStates as Lifecycle<string, string>, 'arrived'],
  ['certificate', certificateStates as Lifecycle<string, string>, 'issued'],
  ['objection', objectionStates as Lifecycle<string, string>, 'filed'],
  ['expert', expertStates as Lifecycle<string, string>, 'candidate'],
  ['judge invitation', judgeInvitationStates as Lifecycle<string, string>, 'pending'],
]

describe.each(tables)('the %s table', (_, table, start) => {
  it('reaches every state from its start and uses every action', () => {
    const reached = new Set([start])
    for (const state of reached) for (const next of Object.values(table.next[state]!)) reached.add(next!)
    expect([...reached].sort()).toEqual(Object.keys(table.states).sort())
    const used = new Set(Object.keys(table.states).flatMap(state => actionsIn(table, state)))
    expect([...used].sort()).toEqual(Object.keys(table.actions).sort())
  })

  it('has distinct staff labels and Chinese words only', () => {
    const labels = Object.values(table.states)
    expect(new Set(labels.map(label => label.staff)).size).toBe(labels.length)
    for (const word of [...labels.flatMap(l => [l.staff, l.applicant]), ...Object.values(table.actions)]) {
      expect(word).toMatch(/^[\p{Script=Han}，]+$/u)
    }
  })
})

describe('transitions that matter', () => {
  it('withdrawing gives the draft back before acceptance and leaves the contest after it', () => {
    expect(nextState(applicationStates, 'submitted', 'withdraw')).toBe('draft')
    expect(nextState(applicationStates, 'returned', 'withdraw')).toBe('draft')
    expect(nextState(applicationStates, 'accepted', 'withdraw')).toBe('withdrawn')
    expect(nextState(applicationStates, 'rejected', 'withdraw')).toBeNull()
    expect(nextState(applicationStates, 'accepted', 'submit')).toBeNull()
    expect(nextState(applicationStates, 'draft', 'accept')).toBeNull()
  })

  it('nothing but the reveal follows sealing', () => {
    expect(actionsIn(turnStates, 'sealed')).toEqual(['reveal'])
    expect(actionsIn(turnStates, 'revealed')).toEqual([])
    expect(actionsIn(scorecardStates, 'sealed')).toEqual(['reveal'])
    expect(actionsIn(scorecardStates, 'revealed')).toEqual(['void'])
    expect(nextState(turnStates, 'scoring', 'reveal')).toBeNull()
    expect(actionsIn(sessionStates, 'locked')).toEqual([])
  })

  it('a refusal names the present state in the words of its reader', () => {
    expect(transitionRefusal(applicationStates, 'draft', 'submit', 'applicant')).toBeNull()
    expect(transitionRefusal(applicationStates, 'accepted', 'submit', 'applicant')).toEqual({
      code: 'STATE_CHANGED',
      message: '现在是“报名成功”，不能提交。请刷新后再看。',
      details: { state: 'accepted', action: 'submit' },
    })
    expect(transitionRefusal(applicationStates, 'accepted', 'submit', 'staff')?.message).toContain(
      '“审核通过”',
    )
  })
})
