import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { ApplicationView } from '../../contract/views/applications'
import { displayed } from '../../core/application-form/form-rows'
import { visibleFields } from '../../core/application-form/visible-fields'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { changedFields, type DraftForm, formOf } from '../shared/draft-form'
import { FilesLink } from '../shared/files-link'
import { FormRowsCard } from '../shared/form-rows-card'

/** What was typed on this device and never reached the server: shown, so that nothing is lost without a word. */
function Unsent({ view, draft }: { view: ApplicationView; draft: DraftForm }) {
  const fields = visibleFields(formOf(draft), view.edition)
  const lines = changedFields(draft.changes).flatMap(id => {
    const field = fields.find(candidate => candidate.id === id)
    return field ? [{ field, text: displayed(field, draft.changes[id]?.value ?? undefined) }] : []
  })
  if (lines.length === 0) return null
  return (
    <View className="card" data-testid="form.unsent">
      <View className="card__title">这台设备上有没交上去的改动</View>
      <View className="note">报名已不能改，这些内容还在这台设备上，需要时可以抄下来。</View>
      {lines.map(({ field, text }) => (
        <View className="fact" key={field.id}>
          <View className="fact__name">{field.label}</View>
          <View className="fact__value">{text === '' ? '（清空）' : text}</View>
        </View>
      ))}
    </View>
  )
}

/** A form that cannot be changed as a whole any more: to be read, with the way to what can be done. */
export function ClosedForm({ view, unsent }: { view: ApplicationView; unsent: DraftForm | null }) {
  const amending = view.open !== 'none'
  const openStatus = () => void openPage('apply/status/index', { application: view.id })
  const openFix = () => void openPage('apply/fix/index', { application: view.id })
  return (
    <Page
      testId="form"
      title="报名内容"
      state={view.state}
      backTo="pages/me/index"
      action={
        <Button onTap={amending ? openFix : openStatus} testId={amending ? 'form.fix' : 'form.status'}>
          {amending ? '去补正' : '看进度'}
        </Button>
      }
    >
      <View className="lead" data-testid="form.closed">
        {view.closedBecause ?? '已退回补正，只能修改点名的几项'}
      </View>
      {unsent && !amending && <Unsent view={view} draft={unsent} />}
      <FilesLink application={view.id} />
      <FormRowsCard form={view.form} edition={view.edition} />
    </Page>
  )
}
