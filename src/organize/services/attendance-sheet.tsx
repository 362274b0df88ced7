import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Sheet } from '../../components/sheet'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

/** 名单: who signed up and who came, by project and institution. */
export function AttendanceSheet({
  edition,
  event,
  onClose,
}: {
  edition: string
  event: string
  onClose: () => void
}) {
  const call = useCall('services', 'attendance', { edition, event })
  const lines = call.data?.lines
  return (
    <Sheet
      open
      title="报名和签到名单"
      testId="org.services.attendance"
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={onClose}>
          收起
        </Button>
      }
    >
      <CallState call={call} />
      {lines?.length === 0 && <EmptyState icon="people" title="还没有人报名" />}
      {lines?.map(({ id, side, name, state, checkedInAt }) => (
        <View className="list-line" key={id}>
          <View>{name}</View>
          <View className="note">
            {`${side === 'project' ? '项目' : '机构'}，${
              checkedInAt
                ? `${momentText(checkedInAt)}签到`
                : state === 'cancelled'
                  ? '已取消报名'
                  : '还没有签到'
            }`}
          </View>
        </View>
      ))}
    </Sheet>
  )
}
