import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { QrCode } from '../../components/qr-code'
import { Sheet } from '../../components/sheet'
import { handOverCode } from '../../platform/hand-over'
import type { OutboxItem } from '../../platform/outbox-state'

/** 出示交分码: the waiting card as an encrypted code for the host to scan; the phone's later sending counts once. */
export function HandOverPart({
  person,
  session,
  item,
}: {
  person: string
  session: string
  item: OutboxItem
}) {
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    const text = await handOverCode(person, session, item).catch(() => null)
    setCode(text)
    setProblem(text ? null : '这台手机不能出示交分码，请用纸质评分表')
  }
  return (
    <View className="judge-return">
      <Button kind="secondary" narrow onTap={() => void show()} testId="score.hand-over">
        出示交分码
      </Button>
      {problem && (
        <View className="judge-low" data-testid="score.hand-over.problem">
          {problem}
        </View>
      )}
      <Sheet
        open={code !== null}
        title="请主控扫这个码"
        testId="score.hand-over.sheet"
        onClose={() => setCode(null)}
        actions={<Button onTap={() => setCode(null)}>主控已收到</Button>}
      >
        {code && <QrCode text={code} label="交分码，已加密" testId="score.hand-over.code" />}
        <View className="judge-clause">码已加密，别人看不到分数。联网后手机再发也只算一份。</View>
      </Sheet>
    </View>
  )
}
