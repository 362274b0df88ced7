import { NetBar } from '../../components/net-bar'
import type { DeadlineView } from '../../contract/views/applications'

const minuteMs = 60_000
const soonMs = 30 * minuteMs

/** Whether a deadline is over: by the server's clock where it is known, else as the server last said. */
export function isOver({ at, passed }: DeadlineView, now: number | null): boolean {
  return now === null ? passed : now > Date.parse(at)
}

/** In the last half hour: how long is left. Afterwards: that it is over and that the draft is kept. */
export function DeadlineStrip({ deadline, now }: { deadline: DeadlineView; now: number | null }) {
  if (isOver(deadline, now)) {
    return (
      <NetBar state="queued" testId="form.deadline">
        {`报名已于${deadline.text}截止，不能提交；填写的内容为您保留`}
      </NetBar>
    )
  }
  const left = now === null ? null : Date.parse(deadline.at) - now
  if (left === null || left > soonMs) return null
  return (
    <NetBar state="queued" testId="form.deadline">
      {`距截止还有 ${Math.max(1, Math.ceil(left / minuteMs))} 分钟，提交时间以服务器为准`}
    </NetBar>
  )
}
