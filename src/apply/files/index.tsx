import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { sizeText } from '../../components/file-size'
import type { FilesView } from '../../contract/views/files'
import { CallStates } from '../../platform/call-states'
import { goBack, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import type { UploadRow } from '../../platform/uploads'
import { takesPlace } from './file-problem'
import './index.scss'
import { OtherDevice } from './other-device'
import { SecrecyStrip } from './secrecy'
import { Slots } from './slots'
import { useFiles } from './use-files'

const megabyte = 1024 * 1024

function Total({ view, rows }: { view: FilesView; rows: readonly UploadRow[] }) {
  const count = view.files.filter(takesPlace).length
  const most = `最多 ${view.maxFiles} 个、共 ${sizeText(view.maxTotalMegabytes * megabyte)}`
  const moving = rows.filter(({ state }) => state.phase !== 'done').length
  return (
    <View className="lead" data-testid="files.total">
      {`已有 ${count} 个文件，共 ${sizeText(view.usedBytes)}；${most}。`}
      {view.slots.every(({ clause }) => clause === null) && (
        <View className="note">要交哪些材料，本届通知未规定，按系统默认。</View>
      )}
      {moving > 0 && <View className="note">{`${moving} 个正在处理；可以先填别的，请不要关掉本程序。`}</View>}
    </View>
  )
}

/** A7 材料上传: one card for each purpose; files go in parts and go on where they were interrupted. */
export default function FilesPage() {
  const { application = '' } = usePageParameters()
  const owner = useDraftOwner()
  const files = useFiles(application, owner)
  const { call, view, rows } = files
  const back = `apply/form/index?application=${application}`
  return (
    <Page
      testId="files"
      title="上传材料"
      state={view ? (view.mayChange ? 'open' : 'locked') : undefined}
      backTo={back}
      shownAt={call.answeredAt}
      action={
        view && (
          <Button onTap={() => void goBack(back)} testId="files.done">
            {view.mayChange ? '好了，回到报名表' : '返回'}
          </Button>
        )
      }
    >
      {application === '' && <EmptyState title="没有指定哪一份报名" />}
      <CallStates call={call} rows={8} />
      {view && (
        <View>
          {view.mayChange ? (
            <SecrecyStrip secrecy={view.secrecy} />
          ) : (
            <View className="lead" data-testid="files.locked">
              {view.lockedBecause ?? '现在不能更改材料，可以查看'}
            </View>
          )}
          <Total view={view} rows={rows} />
          <Slots files={files} view={view} owner={owner} />
          {view.mayChange && <OtherDevice application={application} />}
        </View>
      )}
    </Page>
  )
}
