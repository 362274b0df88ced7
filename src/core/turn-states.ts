import type { Lifecycle } from './lifecycle'

export type TurnStage =
  | 'waiting'
  | 'called'
  | 'pitching'
  | 'answering'
  | 'scoring'
  | 'sealed'
  | 'revealed'
  | 'skipped'

export type TurnAction =
  | 'call'
  | 'open-online'
  | 'leave-out'
  | 'start-pitch'
  | 'start-answer'
  | 'open-scoring'
  | 'seal'
  | 'reveal'
  | 'skip'
  | 'resume'
  | 'step-back'

/**
 * One project's turn on the stage, driven by the host's single next button. A wrong call may be stepped back until
 * the cards are sealed; after that only the reveal follows. Online there is no stage: all open at once ('open-online'), and
 * one that withdrew is left out.
 */
export const turnStates: Lifecycle<TurnStage, TurnAction> = {
  states: {
    waiting: { staff: '未叫号', applicant: '候场' },
    called: { staff: '已叫号', applicant: '请到台前准备' },
    pitching: { staff: '路演中', applicant: '路演中' },
    answering: { staff: '答辩中', applicant: '答辩中' },
    scoring: { staff: '打分开放', applicant: '评委评分中' },
    sealed: { staff: '已封存，待亮分', applicant: '已封存，等待亮分' },
    revealed: { staff: '已亮分', applicant: '已亮分' },
    skipped: { staff: '已跳过', applicant: '已延后或弃权' },
  },
  actions: {
    call: '叫号',
    'open-online': '开放网评',
    'leave-out': '移出网评',
    'start-pitch': '开始路演',
    'start-answer': '开始答辩',
    'open-scoring': '开放打分',
    seal: '封存',
    reveal: '同时亮分',
    skip: '跳过',
    resume: '恢复出场',
    'step-back': '退回上一步',
  },
  next: {
    waiting: { call: 'called', 'open-online': 'scoring', skip: 'skipped' },
    called: { 'start-pitch': 'pitching', skip: 'skipped', 'step-back': 'waiting' },
    pitching: { 'start-answer': 'answering', 'step-back': 'called' },
    answering: { 'open-scoring': 'scoring', 'step-back': 'pitching' },
    scoring: { seal: 'sealed', 'leave-out': 'skipped', 'step-back': 'answering' },
    sealed: { reveal: 'revealed' },
    revealed: {},
    skipped: { resume: 'waiting' },
  },
}
