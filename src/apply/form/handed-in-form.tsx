import { View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { CallStates } from '../../platform/call-states'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { FormRowsCard } from '../shared/form-rows-card'

/** What was handed in at one submission, to be read; later changes are not in it. */
export function HandedInForm({ application, number }: { application: string; number: number }) {
  const call = useCall('applications', 'handedIn', { application, number })
  const { data } = call
  return (
    <Page testId="form.handed-in" title={`第${number}次提交的内容`} backTo="pages/me/index">
      <CallStates call={call} rows={8} />
      {data && <View className="lead">{`${momentText(data.submittedAt)}提交，原样留存，不会再变。`}</View>}
      {data && <FormRowsCard form={data.form} edition={data.edition} />}
    </Page>
  )
}
