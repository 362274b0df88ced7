import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { FilledLines } from '../../components/filled-lines'
import { Sheet } from '../../components/sheet'
import type { FilingView } from '../../contract/views/nation-filings'
import { filledFiling } from '../../core/filing'
import { saveFile } from '../../platform/download'
import { openFile } from '../../platform/open-file'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { DecidePart } from './decide-part'
import { LatePart } from './late-part'

interface Properties {
  filing: string
  onClose: () => void
  onChanged: () => void
}

function Problems({ view }: { view: FilingView }) {
  if (view.problems.length === 0 || view.state === 'accepted') return null
  return (
    <View className="notice-line tone-fail" data-testid="nat.filing.problems">
      {view.problems.map(({ field, message }) => (
        <View key={field}>{message}</View>
      ))}
    </View>
  )
}

/** One filing form with what is wrong with it, its stamped scan, and the decision on it. */
export function FilingSheet({ filing, onClose, onChanged }: Properties) {
  const call = useCall('recommendations', 'filing', { filing })
  const print = useAction('recommendations', 'exportFiling')
  const link = useAction('recommendations', 'openFilingScan')
  const [refused, setRefused] = useState(false)
  const view = call.data
  const changed = () => {
    void call.reload()
    onChanged()
  }
  const take = async () => {
    const reply = await print.run({ filing })
    if (reply.ok) await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
  }
  const look = async () => {
    const reply = await link.run({ filing })
    if (reply.ok) setRefused(!(await openFile(reply.data.url, reply.data.name)))
  }
  return (
    <Sheet
      open
      title={view ? `备案表：${view.contest.name}` : '备案表'}
      testId="nat.filing.sheet"
      onClose={onClose}
      actions={
        <>
          {view?.scan && (
            <Button kind="secondary" busy={link.busy} onTap={() => void look()} testId="nat.filing.scan">
              查看盖章件
            </Button>
          )}
          <Button kind="secondary" busy={print.busy} onTap={() => void take()} testId="nat.filing.export">
            导出Word
          </Button>
        </>
      }
    >
      <CallState call={call} />
      {[print.failure, link.failure].map(
        failure => failure && <ErrorState key={failure.traceId} slim failure={failure} />,
      )}
      {refused && <View className="notice-line tone-need">这台设备打不开这个文件，请换一台查看。</View>}
      {view && (
        <View>
          <View className="note">{`${view.stateLabel} · 填报人 ${view.filerName}`}</View>
          {!view.scan && <View className="note">还没有盖章件。</View>}
          <Problems view={view} />
          <FilledLines lines={filledFiling(view, view.values)} testId="nat.filing.filled" />
          {view.may.decide && <DecidePart view={view} onDone={changed} />}
          {view.may.allowLate && view.deadline.passed && <LatePart view={view} onDone={changed} />}
        </View>
      )}
    </Sheet>
  )
}
