import { EmptyState } from '../../components/empty-state'
import { CallStates } from '../../platform/call-states'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { useApplicationForm } from '../shared/use-application-form'
import { ClosedForm } from './closed-form'
import { FormEditor } from './form-editor'
import { HandedInForm } from './handed-in-form'
import '../shared/form.scss'

function Form({ owner }: { owner: string | null }) {
  const { application = '', field } = usePageParameters()
  const { view, call, sync, state, device } = useApplicationForm(application, owner)
  const isDraft = view?.open === 'all'
  const companies = useCall('applications', 'companyProfiles', {}, { enabled: isDraft })
  if (view && !isDraft) return <ClosedForm view={view} unsent={state?.draft ?? null} />
  if (view && sync && state) {
    return (
      <FormEditor
        view={view}
        sync={sync}
        state={state}
        device={device}
        askedField={field}
        profiles={companies.data?.profiles ?? []}
        onReload={call.reload}
      />
    )
  }
  return (
    <Page testId="form" title="报名" backTo="pages/me/index">
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} rows={8} />
    </Page>
  )
}

/** A5 报名向导: the form of one application; to be read once it is submitted, as it stands or as it was handed in. */
export default function FormPage() {
  const owner = useDraftOwner()
  const { application = '', submission } = usePageParameters()
  if (submission) return <HandedInForm application={application} number={Number(submission)} />
  return <Form key={owner} owner={owner} />
}
