import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { TrackView } from '../../contract/views/applications-track'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CopySheet } from './copy-sheet'
import { CorrectionCard } from './correction-card'
import { LifeLine, RefusalCard, ResultTeaser, StageCard } from './facts'
import { HandedInRows } from './handed-in-rows'
import { Headline } from './headline'
import { hasNextAction, NextAction } from './next-action'
import { OfficialNumber } from './official-number'
import { WithdrawSheet } from './withdraw-sheet'
import './index.scss'

type Open = 'copy' | 'withdraw' | null

function Track({ track, onChanged }: { track: TrackView; onChanged: () => void }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const title = track.projectName || '还没有写项目名称'
  const group = [track.subjectName, track.groupName].filter(Boolean).join(' · ')
  const isDraft = track.state === 'draft'
  return (
    <View>
      <View className="page-title status-title">{title}</View>
      {group !== '' && <View className="lead">{group}</View>}
      <Headline track={track} />
      {track.refusal && <RefusalCard refusal={track.refusal} />}
      <ResultTeaser track={track} />
      {track.correction && (
        <CorrectionCard application={track.application} correction={track.correction} onDone={onChanged} />
      )}
      {!isDraft && <OfficialNumber track={track} onDone={onChanged} onCopyList={() => setOpen('copy')} />}
      {track.stage && <StageCard stage={track.stage} />}
      <LifeLine timeline={track.timeline} />
      {!isDraft && (
        <View className="card card--rows">
          <Pressable
            className="link-row"
            onTap={() => void openPage('apply/form/index', { application: track.application })}
            testId="status.form"
          >
            <Icon name="document" />
            <View className="link-row__text">看报名内容</View>
            <Icon name="next" />
          </Pressable>
          <HandedInRows track={track} />
          <Pressable
            className="link-row"
            onTap={() => void openPage('apply/files/index', { application: track.application })}
            testId="status.files"
          >
            <Icon name="folder" />
            <View className="link-row__text">看上传的材料</View>
            <Icon name="next" />
          </Pressable>
          {track.withdraw.allowed && (
            <Pressable className="link-row" onTap={() => setOpen('withdraw')} testId="status.withdraw">
              <Icon name="trash" />
              <View className="link-row__text">
                {track.state === 'accepted' ? '退赛' : '撤回报名'}
                <Text className="link-row__note">{track.withdraw.consequence}</Text>
              </View>
              <Icon name="next" />
            </Pressable>
          )}
        </View>
      )}
      {open === 'copy' && <CopySheet application={track.application} onClose={close} />}
      {open === 'withdraw' && (
        <WithdrawSheet
          track={track}
          onClose={close}
          onDone={() => {
            close()
            onChanged()
          }}
        />
      )}
    </View>
  )
}

/** A9 进度: where one application stands, what to do now, what comes. */
export default function StatusPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('applications', 'track', { application }, { enabled: application !== '' })
  const { data, answeredAt, reload } = call
  const changed = () => void reload()
  useShownAgain(changed)
  return (
    <Page
      testId="status"
      title="进度"
      state={data?.state}
      backTo="pages/me/index"
      shownAt={answeredAt}
      action={data && hasNextAction(data) && <NextAction track={data} />}
    >
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} rows={8} />
      {data && <Track track={data} onChanged={changed} />}
    </Page>
  )
}
