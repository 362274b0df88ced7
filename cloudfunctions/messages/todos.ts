import type { TodoView } from '../../src/contract/views/messages'
import { endOfDay } from '../../src/core/calendar'
import { shortMinute } from '../shared/beijing-text'
import type { Database } from '../shared/database/connect'
import { editionBySlug } from '../shared/edition-catalog'
import { invitationsTo } from '../shared/records/expert-invitations'
import { openInvitations, type WaitingApplication, waitingApplications } from '../shared/records/inbox-todos'

/** What the person has to do now, most urgent first. Derived from how things stand: it goes when it is done. */
export async function todosOf(db: Database, person: string, now: Date): Promise<TodoView[]> {
  const applications = await waitingApplications(db, person)
  const invitations = await openInvitations(db, person)
  const judging = invitations.map(
    ({ session, name }): TodoView => ({
      id: `judge|${session}`,
      title: '评审承诺待签署',
      body: `请签署“${name}”的评审承诺，并完成回避声明。`,
      action: '去签署',
      link: `/judge/promise/index?session=${session}`,
      dueAt: null,
    }),
  )
  const invited = (await invitationsTo(db, person))
    .filter(({ invitation }) => invitation.state === 'pending')
    .map(
      ({ invitation, session }): TodoView => ({
        id: `judge-invitation|${invitation.id}`,
        title: '评委邀请待答复',
        body: `请答复是否担任“${session.name}”的评委。`,
        action: '去答复',
        link: `/judge/invite/index?invitation=${invitation.id}`,
        dueAt: invitation.answerBy.toISOString(),
      }),
    )
  return [...invited, ...judging, ...applications.flatMap(application => todosFor(application, now))]
}

function todosFor(row: WaitingApplication, now: Date): TodoView[] {
  const link = `/apply/status/index?application=${row.application}`
  const project = row.project === '' ? '未命名的项目' : row.project
  const correction: TodoView[] = row.correction
    ? [
        {
          id: `correction|${row.correction}`,
          title: '参赛组别有更正',
          body: `“${project}”的参赛组别已由审核单位更正，请查看并确认知晓。`,
          action: '去查看',
          link,
          dueAt: null,
        },
      ]
    : []
  if (row.state === 'returned') return [...correction, amendmentTodo(row, project, link, now)]
  if (row.state === 'draft') return [...correction, ...draftTodo(row, project, now)]
  if (row.official_number !== null) return correction
  return [
    ...correction,
    {
      id: `official|${row.application}`,
      title: '还没有官网报名号',
      body: `“${project}”还需在大赛官网完成注册报名，并回填报名号。`,
      action: '去回填',
      link,
      dueAt: null,
    },
  ]
}

function amendmentTodo(row: WaitingApplication, project: string, link: string, now: Date): TodoView {
  const due = dueSentence(row.due_at, now)
  return {
    id: `amend|${row.application}`,
    title: '需要补正',
    body: `“${project}”已退回补正。${due}`,
    action: '去补正',
    link,
    dueAt: row.due_at,
  }
}

function dueSentence(dueAt: string | null, now: Date): string {
  if (!dueAt) return '请提交补正。'
  const due = new Date(dueAt)
  if (due < now) return `补正期限${shortMinute(due)}已过，请联系组织单位。`
  return `请在${shortMinute(due)}前提交补正。`
}

function draftTodo(row: WaitingApplication, project: string, now: Date): TodoView[] {
  const edition = editionBySlug(row.edition)
  const deadline = edition ? endOfDay(edition.registration.deadline) : null
  if (deadline === null || Date.parse(deadline) < now.getTime()) return []
  return [
    {
      id: `draft|${row.application}`,
      title: '报名还没有提交',
      body: `“${project}”填写中。报名${shortMinute(new Date(deadline))}截止。`,
      action: '继续填写',
      link: `/apply/form/index?application=${row.application}`,
      dueAt: deadline,
    },
  ]
}
