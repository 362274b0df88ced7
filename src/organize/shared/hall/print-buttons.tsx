import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import { saveFile } from '../../../platform/download'
import { useAction } from '../../../platform/use-action'

type Kind = 'scores' | 'summary' | 'draw'
const names: Record<Kind, string> = { scores: '评分表', summary: '汇总表', draw: '抽签表' }

/** Prints sheets of a session as PDF, each with the head of the chain as code and QR. */
export function PrintButtons({ session, kinds }: { session: string; kinds: readonly Kind[] }) {
  const print = useAction('rounds', 'printSheets')
  const save = async (kind: Kind) => {
    const reply = await print.run({ session, kind })
    if (reply.ok) await saveFile(reply.data.fileName, 'application/pdf', reply.data.base64)
  }
  return (
    <View>
      {print.failure && <ErrorState slim failure={print.failure} />}
      <View className="hall-tools hall-tools--around">
        {kinds.map(kind => (
          <Button
            kind="secondary"
            narrow
            key={kind}
            busy={print.busy}
            testId={`print.${kind}`}
            onTap={() => void save(kind)}
          >
            {`打印${names[kind]}`}
          </Button>
        ))}
      </View>
    </View>
  )
}
