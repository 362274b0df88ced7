import type { Input } from '../../contract/operations'
import type { ListStandingView, ObjectionFormView } from '../../contract/views/objections'
import { type ObjectionKind, objectionKinds, type Procedure, procedures } from '../../core/objection-kinds'

/** What is typed so far; '' for nothing yet. Kept on the device until the server has it. */
export interface AppealDraft {
  kind: ObjectionKind | null
  list: string
  /** An id, or `other` for a project named in words. */
  project: string
  projectName: string
  procedure: Procedure | null
  facts: string
  clause: string
  basis: string
  realName: string
  contact: string
}

/** The choice of a project that is not among those offered. */
export const otherProject = 'other'

/** The steps of the form, in order. */
export const stepNames = ['对什么提出', '事实与依据', '实名与预览']

/** An empty draft about a list, where one came from it. */
export function emptyDraft(list: string): AppealDraft {
  const nothing = {
    project: '',
    projectName: '',
    facts: '',
    clause: '',
    basis: '',
    realName: '',
    contact: '',
  }
  return { kind: null, list, procedure: null, ...nothing }
}

/** The kinds with what each is for. */
export const kindChoices = [
  { value: 'list' as const, label: objectionKinds.list, hint: '名单里的名称、名次、奖项有误' },
  { value: 'eligibility' as const, label: objectionKinds.eligibility, hint: '有项目不符合参赛条件' },
  { value: 'procedure' as const, label: objectionKinds.procedure, hint: '评审程序不合规定，不受理要求加分' },
  { value: 'plagiarism' as const, label: objectionKinds.plagiarism, hint: '剽窃、侵夺他人成果，随时可举报' },
]

/** Steps of the judging to choose from. */
export const procedureChoices = (Object.keys(procedures) as Procedure[]).map(value => ({
  value,
  label: procedures[value],
}))

/** The list whose period counts: the one chosen, else the one published last. */
export function countedList(form: ObjectionFormView, draft: AppealDraft): ListStandingView | undefined {
  return (
    form.lists.find(({ list }) => list === draft.list) ??
    (draft.kind === 'list' ? undefined : form.lists.at(-1))
  )
}

/** Why this cannot be objected to any more, as the server last said; null while it can. */
export function closedBecause(form: ObjectionFormView, draft: AppealDraft): string | null {
  return draft.kind === 'plagiarism' ? null : (countedList(form, draft)?.closed ?? null)
}

/** What is still missing on a step, in words; null when it is done. */
export function missingOn(step: number, draft: AppealDraft): string | null {
  if (step === 0) return missingTarget(draft)
  if (step === 1) {
    if ([...draft.facts.trim()].length < 10) return '请写明事实，至少10个字'
    return draft.clause === '' && draft.basis.trim() === '' ? '请选择条款，或写明依据' : null
  }
  if ([...draft.realName.trim()].length < 2) return '请填写您的真实姓名'
  return /^1[3-9]\d{9}$/.test(draft.contact.replace(/[\s-]/g, '')) ? null : '请填写11位手机号'
}

function missingTarget({ kind, list, project, projectName, procedure }: AppealDraft): string | null {
  if (kind === null) return '请选择对什么提出'
  if (kind === 'list') return list === '' ? '请选择是哪一份名单' : null
  if (project === '' || (project === otherProject && projectName.trim() === ''))
    return '请选择或填写是哪一个项目'
  return kind === 'procedure' && procedure === null ? '请选择是哪一步程序' : null
}

/** The draft as it is sent. */
export function toInput(edition: string, draft: AppealDraft): Input<'applications', 'fileObjection'> {
  const named = draft.project === otherProject
  return {
    edition,
    kind: draft.kind ?? 'list',
    ...(draft.list && { list: draft.list }),
    ...(draft.project && !named && { application: draft.project }),
    ...(named && { projectName: draft.projectName }),
    ...(draft.kind === 'procedure' && draft.procedure && { procedure: draft.procedure }),
    facts: draft.facts,
    ...(draft.clause && { clause: draft.clause }),
    ...(draft.basis.trim() && { basis: draft.basis }),
    realName: draft.realName,
    contact: draft.contact,
  }
}
