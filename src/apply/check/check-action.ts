import type { CheckView } from '../../contract/views/applications'

/** The one main button of the pre-check. */
export type CheckAction = { label: string; disabledReason: string | null } & (
  | { kind: 'fill'; field: string }
  | { kind: 'submit' | 'manual' | 'closed' | 'status' | 'files' }
)

const offline = '联网后再提交，内容都在'

/**
 * What can be done now. A hard requirement that is not met never offers a plain submission, only the one with a reason;
 * after the deadline nothing is offered.
 */
export function checkAction(
  {
    may,
    mayBecause,
    gaps,
    missingFiles,
    deadline,
  }: Pick<CheckView, 'may' | 'mayBecause' | 'gaps' | 'missingFiles' | 'deadline'>,
  { over, online }: { over: boolean; online: boolean },
): CheckAction {
  if (may === 'none') return { kind: 'status', label: '看进度', disabledReason: null }
  if (may === 'closed' || over) {
    return {
      kind: 'closed',
      label: '已过截止，不能提交',
      disabledReason: `${deadline.text}截止，草稿为您保留`,
    }
  }
  const disabledReason = online ? null : offline
  const first = gaps[0]
  if (may === 'incomplete' && first) {
    return { kind: 'fill', field: first.field, label: '去补第一项', disabledReason: null }
  }
  if (may === 'incomplete' && missingFiles.length > 0)
    return { kind: 'files', label: '去传材料', disabledReason: null }
  if (may === 'incomplete')
    return { kind: 'closed', label: '还不能提交', disabledReason: mayBecause ?? '请先补齐' }
  if (may === 'manual-review') return { kind: 'manual', label: '申请人工复核并提交', disabledReason }
  return { kind: 'submit', label: '提交报名', disabledReason }
}
