import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { FilingView } from '../../contract/views/nation-filings'
import type { FilingValues } from '../../core/filing'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { fieldProblem, useAction } from '../../platform/use-action'
import { FilingFields } from './filing-fields'
import { FilingScan } from './filing-scan'

const looks: Record<FilingView['state'], Status> = {
  draft: 'idle',
  submitted: 'moving',
  accepted: 'pass',
  returned: 'need',
}

interface Properties {
  view: FilingView
  onChanged: () => Promise<void>
}

function Standing({ view }: { view: FilingView }) {
  const { returned, lines, late } = view
  const named = lines.filter(({ id }) => returned?.lines.includes(id)).map(({ label }) => label)
  return (
    <View className="card">
      <StatusChip status={looks[view.state]}>{view.stateLabel}</StatusChip>
      <View className="card__title">{view.contest.name}</View>
      <View className="note">{`${view.contest.kindName} · 填报人 ${view.filerName}`}</View>
      <View className="note">{view.deadline.sentence}</View>
      {late && <View className="note">{`已特批逾期提交：${late.reason}`}</View>}
      {returned && (
        <View className="notice-line tone-need" data-testid="filing.returned">
          <View>{`请修改：${named.join('、')}`}</View>
          <View>{returned.reason}</View>
        </View>
      )}
    </View>
  )
}

/** The form in its printed order; what is wrong stands at its line, the name of the plan with it. */
export function FilingForm({ view, onChanged }: Properties) {
  const online = useOnline()
  const save = useAction('recommendations', 'saveFiling')
  const submit = useAction('recommendations', 'submitFiling')
  const print = useAction('recommendations', 'exportFiling')
  // What was typed and not saved yet stays on the device: nobody types five hundred characters twice.
  const place = `filing:${view.id}`
  const [typed, hold] = useState(() => readStored<FilingValues>(place))
  const setTyped = (next: FilingValues | null) => {
    if (next) writeStored(place, next)
    else removeStored(place)
    hold(next)
  }
  const [checked, setChecked] = useState(false)
  const values = typed ?? view.values
  const { edit } = view.may
  const keep = async (): Promise<number | null> => {
    if (!typed) return view.version
    const reply = await save.run({
      ...{ filing: view.id, expectedVersion: view.version },
      values: { ...typed, kind: typed.kind as never },
    })
    if (!reply.ok) return null
    return reply.data.version
  }
  const done = async () => {
    await onChanged()
    setTyped(null)
  }
  const store = async () => {
    if ((await keep()) !== null) await done()
  }
  const send = async () => {
    setChecked(true)
    const version = await keep()
    if (version === null) return
    await submit.run({ filing: view.id, expectedVersion: version })
    await done()
  }
  const take = async () => {
    const reply = await print.run({ filing: view.id })
    if (reply.ok) await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
  }
  const offline = online ? null : '联网后再操作'
  const problemAt = (field: keyof FilingValues) =>
    fieldProblem(submit.failure, `values.${field}`) ??
    fieldProblem(save.failure, `values.${field}`) ??
    (checked && !typed ? view.problems.find(each => each.field === field)?.message : undefined)
  return (
    <View>
      <Standing view={view} />
      <FilingFields view={view} values={values} onChange={edit ? setTyped : null} problemAt={problemAt} />
      <FilingScan view={view} blocked={typed ? '请先保存' : offline} onChanged={onChanged} />
      {[save.failure, submit.failure, print.failure].map(
        failure => failure && <ErrorState key={failure.traceId} slim failure={failure} />,
      )}
      <View className="filing__actions">
        <Button
          kind="secondary"
          icon="download"
          busy={print.busy}
          disabledReason={typed ? '请先保存，再导出' : offline}
          onTap={() => void take()}
          testId="filing.export"
        >
          导出备案表（Word，打印盖章）
        </Button>
        {edit && (
          <Button
            kind="secondary"
            busy={save.busy}
            disabledReason={offline ?? (typed ? null : '没有改动')}
            onTap={() => void store()}
            testId="filing.save"
          >
            保存
          </Button>
        )}
        {edit && (
          <Button
            busy={submit.busy}
            disabledReason={offline}
            onTap={() => void send()}
            testId="filing.submit"
          >
            提交备案
          </Button>
        )}
      </View>
    </View>
  )
}
