import type { Input } from '../../../../contract/operations'
import type { HallActName, IncidentsView } from '../../../../contract/views/rounds-incidents'
import { notRuled } from '../../../../core/panel-after'

export type ProposedAct = Input<'rounds', 'propose'>['proposal']

/** What may be picked in the sheet, in the order things go wrong, with what it leads to. */
export const incidentKinds: readonly { value: HallActName; label: string; hint: string }[] = [
  { value: 'absent', label: '评委缺席或中途离场', hint: '该席不计，不是0分；不足下限时暂停' },
  { value: 'recuse', label: '评委补报回避', hint: '已交的评分表作废，该席不计' },
  { value: 'rebind', label: '评委换手机', hint: '放行新手机，原手机只能查看' },
  { value: 'paper', label: '改用纸质评分', hint: '一席手机坏了，或全场断网' },
  { value: 'postpone', label: '项目迟到', hint: '凭书面决定延后一次' },
  { value: 'give-up', label: '项目弃权', hint: '不再出场，没有名次' },
  { value: 'take-over', label: '备用主控接管', hint: '大屏与评委端不受影响' },
  { value: 'decision', label: '规则没有写到的情形', hint: '由专家委员会现场书面决定' },
]

/** What has been filled in so far. */
export interface ActForm {
  act: HallActName | null
  application: string | null
  number: string | null
  relation: string | null
  document: string
  reason: string
}

export const emptyForm: ActForm = {
  act: null,
  application: null,
  number: null,
  relation: null,
  document: '',
  reason: '',
}

const needs: Partial<Record<HallActName, readonly ('application' | 'number' | 'relation' | 'document')[]>> = {
  absent: ['application', 'number'],
  recuse: ['application', 'number', 'relation'],
  rebind: ['number'],
  postpone: ['application', 'document'],
  'give-up': ['application', 'document'],
  decision: ['document'],
}

/** Whether a field is asked for in this act. */
export function asks(
  act: HallActName | null,
  field: 'application' | 'number' | 'relation' | 'document',
): boolean {
  if (act === 'paper') return field === 'application' || field === 'number'
  if (act === 'decision' && field === 'application') return true
  return act !== null && (needs[act] ?? []).includes(field)
}

const words = {
  application: '请选择项目',
  number: '请选择席位',
  relation: '请选择关系',
  document: '请填写书面决定编号',
} as const

/** What is still missing, in words; null when it may be put forward. */
export function formProblem(form: ActForm): string | null {
  if (!form.act) return '请先选择发生了什么'
  const missing = (needs[form.act] ?? []).find(field => !form[field])
  if (missing) return words[missing]
  return form.reason.trim() ? null : '请先写理由'
}

/** The act as the server takes it. */
export function actOf(form: ActForm): ProposedAct {
  const { act, application, relation, document } = form
  const number = form.number === null ? null : Number(form.number)
  const parts = {
    ...(asks(act, 'application') ? { application } : {}),
    ...(asks(act, 'number') ? { number } : {}),
    ...(asks(act, 'relation') ? { relation } : {}),
    ...(asks(act, 'document') ? { document: document.trim() } : {}),
  }
  return { act, ...parts, reason: form.reason.trim() } as ProposedAct
}

/** The sentence the rules have for the choice made, or null. */
export function ruleSentence(view: IncidentsView, form: ActForm): string | null {
  const project = view.projects.find(each => each.application === form.application)
  if (form.act === 'absent' || form.act === 'recuse') return project ? `之后：${project.after}` : null
  if (form.act === 'postpone' && project?.postponed) return '这个项目已延后过一次，不能再延后'
  if (form.act === 'postpone' || form.act === 'give-up' || form.act === 'decision')
    return `${notRuled}，并填写决定编号`
  if (form.act === 'paper') return '先收加密交分码；再不行用纸质表，两人各录一遍'
  return null
}
