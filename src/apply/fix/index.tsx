import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { AmendmentView, TrackView } from '../../contract/views/applications-track'
import { CalendarButton } from '../../platform/calendar-button'
import { CallStates } from '../../platform/call-states'
import { replacePage, usePageParameters } from '../../platform/navigation'
import { OfficeCall } from '../../platform/office-call'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { useApplicationForm } from '../shared/use-application-form'
import { FixEditor } from './fix-editor'
import '../shared/form.scss'
import './index.scss'

interface HeadProperties {
  amendment: AmendmentView
  office: TrackView['office']
}

/** How many things, until when, who asks. */
function Head({ amendment, office }: HeadProperties) {
  return (
    <View className="card" data-testid="fix.head">
      <View className="card__title">{`有 ${amendment.items.length} 处需要补充`}</View>
      <View className="lead" data-testid="fix.due">
        {amendment.due.passed
          ? `补正期限是 ${amendment.due.text}。${amendment.sentence}`
          : `请在 ${amendment.due.text} 前提交。${amendment.sentence}`}
      </View>
      <View className="note">{`退回时间 ${momentText(amendment.returnedAt)}`}</View>
      {!amendment.due.passed && (
        <CalendarButton
          deadline={{
            id: `amend|${amendment.id}`,
            title: '补正截止',
            note: `有 ${amendment.items.length} 处需要补充`,
            at: amendment.due.at,
          }}
          testId="fix.calendar"
        />
      )}
      <OfficeCall office={office} testId="fix.office" />
    </View>
  )
}

function Fix({ owner }: { owner: string | null }) {
  const { application = '' } = usePageParameters()
  const track = useCall('applications', 'track', { application }, { enabled: application !== '' })
  const { view, sync, state, device, call } = useApplicationForm(application, owner)
  const amendment = track.data?.amendment ?? null
  const [readForm, readTrack] = [call.reload, track.reload]
  const reload = useCallback(() => {
    void readForm()
    void readTrack()
  }, [readForm, readTrack])
  const head = amendment && <Head amendment={amendment} office={track.data?.office ?? null} />
  if (amendment && view && !view.closedBecause && sync && state) {
    return (
      <FixEditor
        view={view}
        amendment={amendment}
        sync={sync}
        state={state}
        device={device}
        onReload={reload}
      >
        {head}
      </FixEditor>
    )
  }
  return (
    <Page testId="fix" title="补正" state={track.data?.state} backTo="pages/me/index">
      <CallStates call={track} rows={8} />
      {track.data && !amendment && (
        <EmptyState
          icon="check"
          title="现在没有要补正的"
          testId="fix.none"
          action={
            <Button onTap={() => void replacePage('apply/status/index', { application })}>看进度</Button>
          }
        />
      )}
      {head}
      {amendment && view?.closedBecause && (
        <View className="lead" data-testid="fix.closed">
          {view.closedBecause}
        </View>
      )}
    </Page>
  )
}

/** A10 补正: only what was named can be changed; each item with what, why and until when. */
export default function FixPage() {
  const owner = useDraftOwner()
  return <Fix key={owner} owner={owner} />
}
