import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { CompanyProfileView } from '../../contract/views/company-profiles'
import type { Option } from '../../core/application-form/field'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { FieldControl } from '../shared/field-control'
import { useCompanyEdit } from './use-company-edit'

interface Properties {
  owner: string
  profile: CompanyProfileView
  places: readonly Option[]
  /** The server holds something newer: read it again. */
  onStale: () => void
  onDone: () => void
}

type Edit = ReturnType<typeof useCompanyEdit>

function RemoveSheet({ edit, onClose, onDone }: { edit: Edit; onClose: () => void; onDone: () => void }) {
  const remove = async () => {
    if (await edit.remove()) onDone()
    else onClose()
  }
  return (
    <Sheet
      open
      title="不再记住这家企业"
      testId="company.remove"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose} testId="company.remove.back">
            再想想
          </Button>
          <Button kind="danger" busy={edit.busy} onTap={remove} testId="company.remove.confirm">
            删除这些信息
          </Button>
        </>
      }
    >
      <View className="lead">已经填好的报名不受影响。以后报名要重新填企业信息。</View>
    </Sheet>
  )
}

/** One enterprise of mine, a few facts a screen; saved by one tap, offered in later applications. */
export function CompanyEditor({ owner, profile, places, onStale, onDone }: Properties) {
  const edit = useCompanyEdit(owner, profile, places)
  const online = useOnline()
  const [removing, setRemoving] = useState(false)
  const { parts, at, turn, failure } = edit
  const save = async () => {
    if (await edit.save()) onDone()
  }
  const blocked = edit.changed ? (online ? null : '联网后再保存，内容都在') : '还没有改动'
  return (
    <Page
      testId="company"
      title="我的企业"
      backTo="pages/me/index"
      action={
        <View>
          <View className="pair pair--row">
            <Button kind="secondary" onTap={onDone} testId="company.back">
              返回列表
            </Button>
            <Button busy={edit.busy} disabledReason={blocked} onTap={save} testId="company.save">
              保存
            </Button>
          </View>
        </View>
      }
    >
      <View className="page-title">{String(profile.facts.companyName ?? '我的企业')}</View>
      <View className="lead digits">{`信用代码 ${profile.companyCode}`}</View>
      {failure && (
        <ErrorState
          slim
          failure={failure}
          onRetry={failure.code === 'VERSION_CONFLICT' ? onStale : undefined}
          testId="company.error"
        />
      )}
      <View className="section">{`企业信息（${at + 1}/${parts.length}）`}</View>
      <View className="card" data-testid="company.fields">
        {parts[at]?.map(field => (
          <FieldControl
            key={field.id}
            field={field}
            value={edit.value(field.id)}
            problem={edit.problem(field.id)}
            onChange={value => edit.type(field.id, value)}
            onLeave={() => edit.visit(field.id)}
            sensitiveConsent={false}
            onConsented={() => undefined}
          />
        ))}
      </View>
      <View className="pair pair--row">
        {at > 0 && (
          <Button kind="secondary" onTap={() => turn(at - 1)} testId="company.previous">
            上一页
          </Button>
        )}
        {at < parts.length - 1 && (
          <Button kind="secondary" onTap={() => turn(at + 1)} testId="company.next">
            下一页
          </Button>
        )}
      </View>
      <Button kind="quiet" onTap={() => setRemoving(true)} testId="company.remove.open">
        不再记住这家企业
      </Button>
      {removing && <RemoveSheet edit={edit} onClose={() => setRemoving(false)} onDone={onDone} />}
    </Page>
  )
}
