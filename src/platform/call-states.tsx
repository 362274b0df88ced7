import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { ErrorState } from '../components/error-state'
import { Skeleton } from '../components/skeleton'
import { openPage, openTab } from './navigation'
import type { CallState } from './use-call'

interface Properties {
  call: CallState<unknown> & { reload: () => Promise<void> }
  /** About as many lines as will come. */
  rows?: number
}

/** In place of what only somebody signed in may see: why, and the way there. */
export function SignInNeeded() {
  return (
    <EmptyState
      icon="people"
      title="请先登录"
      testId="sign-in-needed"
      action={
        <Button onTap={() => void openPage('pages/login/index')} testId="sign-in-needed.open">
          登录
        </Button>
      }
    >
      登录后可以看自己的报名和消息；不登录也能看通知、自测和公告。
    </EmptyState>
  )
}

/** Asked again, the server would say the same: there is no such thing, or not for this person. */
const final = ['NOT_FOUND', 'INPUT_INVALID', 'FORBIDDEN']

/** What a page shows beside or instead of an answer: waiting, failing with what to do next, or signing in first. */
export function CallStates({ call, rows = 6 }: Properties) {
  const { data, failure, slow, reload } = call
  if (failure?.code === 'SIGN_IN_REQUIRED') return <SignInNeeded />
  if (failure && data === null && final.includes(failure.code))
    return (
      <ErrorState
        failure={failure}
        action={
          <Button kind="secondary" narrow onTap={() => void openTab('pages/home/index')} testId="error.home">
            回首页
          </Button>
        }
      />
    )
  if (failure) return <ErrorState slim={data !== null} failure={failure} onRetry={() => void reload()} />
  return data === null && slow ? <Skeleton rows={rows} /> : null
}
