import type { ApplicationCard } from '../../contract/views/applications'
import type { HomeView } from '../../contract/views/catalog'

/** What the home page offers to somebody who wants to enter. */
export interface EntryState {
  /** The application whose next step is put on top; null: nothing of his waits. */
  todo: ApplicationCard | null
  startLabel: string
  /** Why nobody can begin now; null while one can. */
  startClosed: string | null
  /** The button that stands out. */
  main: 'quiz' | 'todo'
}

const urgency: readonly (ApplicationCard['next']['action'] | null)[] = [
  'amend',
  'acknowledge-correction',
  'fill',
  'set-official-number',
  'see-result',
  null,
  'contact-office',
]

/** The application to put first: one with something to do before one to be looked at; newest of equals. */
export function foremost(mine: readonly ApplicationCard[]): ApplicationCard | null {
  const rank = ({ next }: ApplicationCard) => urgency.indexOf(next.action)
  return [...mine].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

/** What to offer at `now` (the server's ms, null while unknown: then as the server last said). */
export function entryState(
  home: Pick<HomeView, 'edition' | 'deadline' | 'mine'>,
  now: number | null,
): EntryState {
  const { edition, deadline, mine } = home
  const over = now === null ? deadline.passed : now > Date.parse(deadline.at)
  const todo = foremost(mine)
  return {
    todo,
    startLabel: over ? '已截止' : mine.length > 0 ? '再报一个项目' : '开始报名',
    startClosed: closedBecause(edition, deadline, over),
    main: todo ? 'todo' : 'quiz',
  }
}

function closedBecause(
  edition: HomeView['edition'],
  deadline: HomeView['deadline'],
  over: boolean,
): string | null {
  if (!edition.takesApplications) return '这一级的项目由各市推荐，请到所在市的比赛报名'
  if (over) return `报名已截止（${deadline.text}），已提交的项目不受影响`
  if (edition.phase === 'before-registration') return '本届报名尚未开始，可先做资格自测'
  return null
}
