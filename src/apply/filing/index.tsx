import { View } from '@tarojs/components'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { OwnFiling } from '../../contract/views/nation-filings'
import { CallStates } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { FilingForm } from './filing-form'
import './filing.scss'

function OwnFilings({ filings }: { filings: readonly OwnFiling[] }) {
  if (filings.length === 0)
    return (
      <EmptyState title="没有要您填的备案表" testId="filing.empty">
        备案填报人由大赛秘书处指定，用登记的手机号登录后在这里填写。
      </EmptyState>
    )
  return (
    <View className="card card--rows">
      {filings.map(({ id, contestName, stateLabel }) => (
        <Pressable
          key={id}
          className="link-row"
          onTap={() => void openPage('apply/filing/index', { filing: id })}
          testId={`filing.own.${id}`}
        >
          <Icon name="document" />
          <View className="link-row__text">
            {contestName}
            <View className="note">{stateLabel}</View>
          </View>
          <Icon name="next" />
        </Pressable>
      ))}
    </View>
  )
}

/** N1 备案, the contest's side: the forms somebody was asked to fill in, and each of them to be filled and handed in. */
export default function FilingPage() {
  const { filing } = usePageParameters()
  const { me } = useSession()
  const enabled = me !== null
  const one = useCall(
    'recommendations',
    'filing',
    { filing: filing ?? '' },
    { enabled: enabled && Boolean(filing) },
  )
  const all = useCall('recommendations', 'myFilings', {}, { enabled: enabled && !filing })
  const call = filing ? one : all
  useShownAgain(() => enabled && void call.reload())
  return (
    <Page testId="filing" title="赛事备案表" state={one.data?.state} shownAt={call.answeredAt}>
      <CallStates call={call} rows={8} />
      {filing
        ? one.data && <FilingForm key={one.data.id} view={one.data} onChanged={one.reload} />
        : all.data && <OwnFilings filings={all.data.filings} />}
    </Page>
  )
}
