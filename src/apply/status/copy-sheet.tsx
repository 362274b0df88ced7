import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { copyText, showToast } from '../../platform/dialogs'
import { useCall } from '../../platform/use-call'

/** 复制到官网: how to register there, and what was filled in here, to be copied at once. */
export function CopySheet({ application, onClose }: { application: string; onClose: () => void }) {
  const { data, failure, slow, reload } = useCall('applications', 'copyList', { application })
  const copy = async () => {
    const copied = data ? await copyText(data.text) : false
    showToast(copied ? '已复制，可到大赛官网粘贴' : '这台设备不允许复制，请对照填写')
  }
  return (
    <Sheet
      open
      title="复制到官网"
      testId="copy"
      onClose={onClose}
      actions={
        <Button icon="copy" onTap={copy} disabledReason={data ? null : '正在取内容'} testId="copy.all">
          全部复制
        </Button>
      }
    >
      {failure && <ErrorState slim failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={5} />}
      {data && <View className="lead">{`大赛官网：${data.site}`}</View>}
      {data?.steps.map(({ text, source }, index) => (
        <View className="next-line" key={text}>
          <Text className="next-line__place">{String(index + 1)}</Text>
          <View className="next-line__text">
            {text}
            <View className="note">{source}</View>
          </View>
        </View>
      ))}
      {data?.rows.map(({ title, items }) => (
        <View key={title}>
          <View className="section">{title}</View>
          {items.map(({ label, value }) => (
            <View className="fact" key={label}>
              <Text className="fact__name">{label}</Text>
              <Text className="fact__value">{value === '' ? '没有填' : value}</Text>
            </View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}
