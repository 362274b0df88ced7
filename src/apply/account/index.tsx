import { CallStates } from '../../platform/call-states'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { DeleteCard, DeletionUnderWay } from './delete-card'
import { ExportCard } from './export-card'

/** A16: a copy of my data, and the end of my account. */
export default function AccountPage() {
  const call = useCall('session', 'accountDeletion', {})
  const { data } = call
  const reload = () => void call.reload()
  useShownAgain(reload)
  return (
    <Page testId="account" title="导出和注销" backTo="apply/settings/index" shownAt={call.answeredAt}>
      <CallStates call={call} />
      {data && <ExportCard />}
      {data?.dueAt && <DeletionUnderWay dueAt={data.dueAt} onChanged={reload} />}
      {data && !data.dueAt && <DeleteCard view={data} onChanged={reload} />}
    </Page>
  )
}
