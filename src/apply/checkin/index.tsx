import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import { TextInput } from '../../components/text-input'
import type { MyCheckIn } from '../../contract/views/rounds-check-in'
import { CallStates } from '../../platform/call-states'
import { usePageParameters } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { canScan, scanCode } from '../../platform/scan-code'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

/** The session and the digits in what was scanned: the stand's own link holds both. */
function scannedIn(text: string | null): { session: string; code: string } | null {
  const session = /[?&]session=(ses_[0-9a-z]{16})/.exec(text ?? '')?.[1]
  const code = /[?&]code=(\d{6})/.exec(text ?? '')?.[1]
  return session && code ? { session, code } : null
}

function Turn({ turn, given, onChanged }: { turn: MyCheckIn; given: string; onChanged: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('rounds', 'checkIn')
  const [code, setCode] = useState(given)
  const send = async (session: string, digits: string) => {
    if ((await run({ session, code: digits })).ok) onChanged()
  }
  const scan = async () => {
    const scanned = scannedIn(await scanCode())
    if (scanned) await send(scanned.session, scanned.code)
  }
  const missing = /^\d{6}$/.test(code) ? null : '请输入现场屏幕上的6位签到码'
  return (
    <View className="card" data-testid="checkin.turn" data-state={turn.at ? 'arrived' : 'open'}>
      <View className="lead">{turn.projectName}</View>
      <View className="note">
        {[turn.name, turn.startsAt && momentText(turn.startsAt), turn.venue].filter(Boolean).join(' · ')}
      </View>
      {turn.at && <StatusChip status="pass">{`已签到 ${momentText(turn.at)}`}</StatusChip>}
      {!turn.at && turn.problem && <View className="note">{turn.problem}</View>}
      {!turn.at && !turn.problem && (
        <View>
          {failure && !failure.details?.fields && (
            <ErrorState slim failure={failure} testId="checkin.error" />
          )}
          {canScan() && (
            <Button kind="secondary" icon="search" onTap={() => void scan()} testId="checkin.scan">
              扫签到码
            </Button>
          )}
          <TextInput
            name="checkin-code"
            label="签到码"
            hint="现场屏幕上的6位数字，每半分钟更新"
            keyboard="number"
            maxLength={6}
            value={code}
            onChange={setCode}
            problem={fieldProblem(failure, 'code')}
          />
          <Button
            busy={busy}
            disabledReason={online ? missing : '没有网络，请找工作人员代签'}
            onTap={() => void send(turn.session, code)}
            testId="checkin.send"
          >
            确认到场
          </Button>
        </View>
      )}
    </View>
  )
}

function OtherHall({ session, code }: { session: string; code: string }) {
  const { run, busy, failure } = useAction('rounds', 'checkIn')
  return (
    <View className="card" data-testid="checkin.other">
      {failure && <ErrorState slim failure={failure} testId="checkin.error" />}
      <Button busy={busy} onTap={() => void run({ session, code })} testId="checkin.other.send">
        确认到场
      </Button>
    </View>
  )
}

/** M7 现场签到 (entrants): the code of the stand says 我到了; in the wrong hall it says which one is right. */
export default function CheckInPage() {
  const { session = '', code = '' } = usePageParameters()
  const call = useCall('rounds', 'myCheckIns', {})
  const turns = call.data?.turns ?? []
  const first = turns.filter(turn => session === '' || turn.session === session)
  return (
    <Page testId="apply.checkin" title="现场签到" shownAt={call.answeredAt}>
      <CallStates call={call} />
      {first.map(turn => (
        <Turn turn={turn} given={code} onChanged={() => void call.reload()} key={turn.session} />
      ))}
      {call.data && first.length === 0 && turns.length > 0 && <OtherHall session={session} code={code} />}
      {call.data && turns.length === 0 && (
        <EmptyState icon="folder" title="还没有排到您的场次">
          排好场次后会通知您，届时在这里签到。
        </EmptyState>
      )}
    </Page>
  )
}
