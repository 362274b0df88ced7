import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { CheckView } from '../../contract/views/applications'
import { CallStates } from '../../platform/call-states'
import { useServerNow } from '../../platform/clock'
import { openPage, replacePage, usePageParameters } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { DeadlineStrip, isOver } from '../shared/deadline-strip'
import { FindingList } from '../shared/finding-list'
import { checkAction } from './check-action'
import { Gaps } from './gaps'
import { MissingFiles } from './missing-files'
import { OutcomeCounts } from './outcome-counts'
import { SubmitSheet } from './submit-sheet'
import { useSubmit } from './use-submit'
import './index.scss'

interface ReportProperties {
  check: CheckView
  onField: (field: string) => void
  onFiles: () => void
}

function Report({ check, onField, onFiles }: ReportProperties) {
  const group = [check.groupName, check.subtypeName].filter(Boolean).join(' · ')
  return (
    <View>
      <View className="card">
        {group !== '' && <View className="note">{group}</View>}
        <View className="check-headline" data-testid="check.headline">
          {check.headline}
        </View>
        <OutcomeCounts counts={check.counts} />
      </View>
      <Gaps gaps={check.gaps} onField={onField} />
      <MissingFiles missing={check.missingFiles} onOpen={onFiles} />
      <FindingList findings={check.findings} onField={onField} />
    </View>
  )
}

/** A8 资格预检: what the notice asks, what was found, and the way to submit. */
export default function CheckPage() {
  const { application = '' } = usePageParameters()
  const call = useCall('applications', 'check', { application }, { enabled: application !== '' })
  const { data, reload } = call
  const [confirming, setConfirming] = useState(false)
  const { submit, busy, failure: refused, asks } = useSubmit(data)
  const now = useServerNow(10_000)
  const online = useOnline()
  useShownAgain(() => void reload())

  const openField = (field: string) => void replacePage('apply/form/index', { application, field })
  const openFiles = () => void openPage('apply/files/index', { application })
  const action = data && checkAction(data, { over: isOver(data.deadline, now), online })
  const act = () => {
    if (action?.kind === 'fill') openField(action.field)
    else if (action?.kind === 'files') openFiles()
    else if (action?.kind === 'status') void openPage('apply/status/index', { application })
    else setConfirming(true)
  }
  return (
    <Page
      testId="check"
      title="资格预检"
      state={data?.may}
      backTo="pages/me/index"
      notice={data && data.may !== 'none' ? <DeadlineStrip deadline={data.deadline} now={now} /> : null}
      action={
        data &&
        action && (
          <View className="pair pair--row">
            {data.may !== 'none' && action.kind !== 'closed' && (
              <Button kind="secondary" onTap={() => openField('')} testId="check.back">
                返回修改
              </Button>
            )}
            <Button onTap={act} disabledReason={action.disabledReason} testId={`check.${action.kind}`}>
              {action.label}
            </Button>
          </View>
        )
      }
    >
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} rows={8} />
      {data && <Report check={data} onField={openField} onFiles={openFiles} />}
      {data && action && (
        <SubmitSheet
          open={confirming && (action.kind === 'submit' || action.kind === 'manual')}
          manual={action.kind === 'manual'}
          because={data.mayBecause}
          asks={asks}
          busy={busy}
          failure={refused}
          onSubmit={(tap, reason) => void submit(tap, reason)}
          onClose={() => setConfirming(false)}
        />
      )}
    </Page>
  )
}
