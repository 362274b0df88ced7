import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { copyText, showToast } from '../../platform/dialogs'

/** Signs that are handed on whole, such as a public key: shown, and copied on a tap. */
export function CopyLine({ name, text, testId }: { name: string; text: string; testId: string }) {
  const copy = async () => {
    const copied = await copyText(text)
    showToast(copied ? `已复制${name}` : '没能复制，请手抄或截图')
  }
  return (
    <View className="copy-line" data-testid={testId}>
      <Text className="copy-line__text digits">{text}</Text>
      <Button
        kind="secondary"
        icon="copy"
        narrow
        label={`复制${name}`}
        onTap={() => void copy()}
        testId={`${testId}.copy`}
      >
        复制
      </Button>
    </View>
  )
}
