import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { TextInput } from '../../components/text-input'
import type { TrackView } from '../../contract/views/applications-track'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  track: TrackView
  onDone: () => void
  onCopyList: () => void
}

/** 官网报名号: why it is needed, how to get it, and the form to hand it in. */
export function OfficialNumber({ track, onDone, onCopyList }: Properties) {
  const { value, needed, sentence, site, clause } = track.officialNumber
  const [typed, setTyped] = useState(value ?? '')
  const [changing, setChanging] = useState(value === null)
  const { run, busy, failure } = useAction('applications', 'setOfficialNumber')
  const online = useOnline()
  const missing = typed.trim() === '' ? '请先填写官网报名号' : online ? null : '联网后再提交'

  const submit = async () => {
    const reply = await run({
      application: track.application,
      expectedVersion: track.version,
      officialNumber: typed.trim(),
    })
    if (!reply.ok) return
    setChanging(false)
    onDone()
  }
  return (
    <View className="card" data-testid="status.official" data-state={needed ? 'needed' : 'given'}>
      <View className="card__title">官网报名号</View>
      <View className="lead" data-testid={needed ? 'status.needOfficialNo' : undefined}>
        {sentence}
      </View>
      {value !== null && !changing && (
        <View className="official-value">
          <Text className="official-value__number digits">{value}</Text>
          {track.state !== 'withdrawn' && track.state !== 'disqualified' && (
            <Pressable
              className="official-value__change"
              onTap={() => setChanging(true)}
              testId="official.change"
            >
              修改
            </Pressable>
          )}
        </View>
      )}
      {changing && (
        <View id="official-number">
          {failure && !failure.details?.fields && (
            <ErrorState slim failure={failure} testId="official.error" />
          )}
          <TextInput
            name="officialNumber"
            label="大赛官网上的报名号"
            hint={`在 ${site} 注册报名后得到`}
            maxLength={40}
            value={typed}
            onChange={setTyped}
            problem={fieldProblem(failure, 'officialNumber')}
          />
          <Button busy={busy} disabledReason={missing} onTap={submit} testId="official.submit">
            提交官网报名号
          </Button>
        </View>
      )}
      <Pressable className="link-row" onTap={onCopyList} testId="status.copy">
        <Icon name="copy" />
        <View className="link-row__text">
          复制到官网
          <Text className="link-row__note">把在这里填过的内容照着填到大赛官网</Text>
        </View>
        <Icon name="next" />
      </Pressable>
      <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
    </View>
  )
}
