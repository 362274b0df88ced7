import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { ApplicationView } from '../../contract/views/applications'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { FilesLink } from '../shared/files-link'
import { FormRowsCard } from '../shared/form-rows-card'

/** A form that cannot be changed as a whole any more: to be read, with the way to what can be done. */
export function ClosedForm({ view }: { view: ApplicationView }) {
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
      <FilesLink application={view.id} />
      <FormRowsCard form={view.form} edition={view.edition} />
    </Page>
  )
}
