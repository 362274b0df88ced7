import { Button } from '../components/button'
import { addToCalendar, type CalendarOutcome, type Deadline } from './calendar-entry'
import { serverNow } from './clock'
import { showToast } from './dialogs'

const told: Record<CalendarOutcome, string> = {
  added: '已加入手机日历，提前一天提醒您',
  file: '已生成日历文件，打开它就能加入日历',
  refused: '没有加入日历，请在手机设置里允许后再试',
}

/** 加入手机日历: a deadline with an alarm a day before. Gone once the deadline has passed by the server's clock. */
export function CalendarButton({ deadline, testId }: { deadline: Deadline; testId: string }) {
  const now = serverNow()
  if (now !== null && now > Date.parse(deadline.at)) return null
  const add = async () => showToast(told[await addToCalendar(deadline)])
  return (
    <Button kind="quiet" icon="clock" onTap={() => void add()} testId={testId}>
      加入手机日历
    </Button>
  )
}
