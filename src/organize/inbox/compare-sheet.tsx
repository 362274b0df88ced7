import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { ArrivalDifferences, ArrivalView } from '../../contract/views/inbox'
import { chooseFile } from '../../platform/choose-file'
import { fieldProblem, useAction } from '../../platform/use-action'

type Difference = ArrivalDifferences['differences'][number]

function sentence({ kind, column, file, system, fileLine, systemLine }: Difference): string {
  if (kind === 'only-file') return `只在电子版第${fileLine}行，系统里没有`
  if (kind === 'only-system') return `只在系统第${systemLine}个，电子版里没有`
  if (kind === 'order') return `次序不同：电子版${file}，系统${system}`
  return `“${column ?? ''}”不同：电子版“${file}”，系统“${system}”`
}

function Differences({ found }: { found: ArrivalDifferences }) {
  const { alike, differences, unitLine } = found
  if (differences.length === 0 && unitLine === null)
    return (
      <View className="notice-line tone-pass" data-testid="prov.inbox.alike">
        {`电子版与系统一致，共 ${alike} 个项目。`}
      </View>
    )
  return (
    <View data-testid="prov.inbox.differences">
      <View className="notice-line tone-need">{`${differences.length} 处不同，${alike} 个项目一致。`}</View>
      {unitLine && <View>{`推荐单位不同：电子版“${unitLine.file}”，系统“${unitLine.system}”`}</View>}
      {differences.map(each => (
        <View className="list-line" key={`${each.kind}${each.fileLine}${each.systemLine}${each.column}`}>
          <View className="inbox-line__name">{each.projectName}</View>
          <View className="note">{sentence(each)}</View>
        </View>
      ))}
    </View>
  )
}

/** Lays the e-mailed 附件4 beside the list of the system; nothing is changed by it. */
export function CompareSheet({ list, onClose }: { list: ArrivalView; onClose: () => void }) {
  const { run, busy, failure } = useAction('recommendations', 'compareArrival')
  const [found, setFound] = useState<ArrivalDifferences | null>(null)
  const compare = async () => {
    const file = await chooseFile(['xlsx', 'csv'])
    if (!file) return
    const reply = await run({ edition: list.edition, arrival: list.id, file })
    setFound(reply.ok ? reply.data : null)
  }
  return (
    <Sheet
      open
      title={`核对${list.unitName}的电子版`}
      testId="prov.inbox.compare.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            关闭
          </Button>
          <Button busy={busy} onTap={() => void compare()} testId="prov.inbox.compare.choose">
            选择附件4电子版
          </Button>
        </>
      }
    >
      {failure && (
        <ErrorState
          slim
          failure={{ ...failure, message: fieldProblem(failure, 'file') ?? failure.message }}
        />
      )}
      {found ? (
        <Differences found={found} />
      ) : (
        <View className="lead">逐格比较邮箱收到的电子版和系统里的名单，不改动任何内容。</View>
      )}
    </Sheet>
  )
}
