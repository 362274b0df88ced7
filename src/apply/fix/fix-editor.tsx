import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { ApplicationView } from '../../contract/views/applications'
import type { AmendmentView } from '../../contract/views/applications-track'
import type { ShownField } from '../../core/application-form/field'
import { fieldProblem } from '../../core/application-form/field-problem'
import type { FieldId } from '../../core/application-form/fields'
import { visibleFields } from '../../core/application-form/visible-fields'
import type { DraftState } from '../../platform/drafts'
import { replacePage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useDraft } from '../../platform/use-draft'
import { formOf } from '../shared/draft-form'
import { FieldControl } from '../shared/field-control'
import { FilesLink } from '../shared/files-link'
import { FormLayers } from '../shared/form-layers'
import type { FormSync, SyncState } from '../shared/form-sync'
import { SaveLine } from '../shared/save-line'
import { useLayers } from '../shared/use-layers'
import { FixItem } from './fix-item'
import { answersOf, isDone, type KeptReasons, otherOpen } from './fix-items'

interface Properties {
  view: ApplicationView
  amendment: AmendmentView
  sync: FormSync
  state: SyncState
  device: DraftState | null
  onReload: () => void
  /** What stands above the items. */
  children: ReactNode
}

/** The items to put right and the one button that hands them in. */
export function FixEditor({ view, amendment, sync, state, device, onReload, children }: Properties) {
  const layers = useLayers()
  const online = useOnline()
  const [visited, setVisited] = useState<ReadonlySet<FieldId>>(new Set())
  const reasons = useDraft<KeptReasons>(view.id, `fix:${amendment.id}`, {})
  const { run, busy, failure } = useAction('applications', 'answerAmendment')
  const [unsent, setUnsent] = useState(false)
  const form = formOf(state.draft)
  const fields = visibleFields(form, view.edition)
  const shown = (id: FieldId | null) => fields.find(field => field.id === id) ?? null
  const open = view.open === 'all' || view.open === 'none' ? [] : view.open
  const others = otherOpen(open, amendment.items).flatMap(id => shown(id) ?? [])
  const left = amendment.items.filter(item => !isDone(item, form, reasons.value)).length

  const control = (field: ShownField) => ({
    problem:
      state.draft.refused[field.id] ?? (visited.has(field.id) ? fieldProblem(field, form[field.id]) : null),
    onChange: (value: Parameters<FormSync['type']>[1]) => sync.type(field.id, value),
    onLeave: () => {
      setVisited(before => new Set(before).add(field.id))
      sync.leave()
    },
    sensitiveConsent: view.sensitiveConsent,
    onConsented: onReload,
  })
  const submit = async () => {
    const all = await sync.settle()
    setUnsent(!all)
    if (!all) return
    const reply = await run({
      application: view.id,
      expectedVersion: sync.state().draft.version,
      answers: answersOf(amendment.items, form, reasons.value),
    })
    if (!reply.ok) return
    reasons.clear()
    await replacePage('apply/status/index', { application: view.id })
  }
  const blocked = left > 0 ? `还差 ${left} 处` : online ? null : '联网后再提交，内容都在'
  return (
    <Page
      testId="fix"
      title="补正"
      state={view.state}
      backTo="pages/me/index"
      action={
        <View>
          <SaveLine sync={sync} state={state} device={device} onRecall={layers.recall} />
          {unsent && <View className="action-note">还有内容没有上传，请看上面的保存状态</View>}
          <Button busy={busy} disabledReason={blocked} onTap={submit} testId="fix.submit">
            提交补正
          </Button>
        </View>
      }
    >
      {children}
      {failure && <ErrorState slim failure={failure} testId="fix.error" />}
      {amendment.items.map(item => {
        const field = shown(item.field)
        return (
          <FixItem
            key={item.item}
            item={item}
            field={field}
            form={form}
            reason={reasons.value[item.item] ?? ''}
            onReason={reason => reasons.change({ ...reasons.value, [item.item]: reason })}
            control={field && open.includes(field.id) ? control(field) : null}
          />
        )
      })}
      {others.length > 0 && (
        <View className="card" data-testid="fix.others">
          <View className="card__title">可能要一起改的</View>
          {others.map(field => (
            <FieldControl key={field.id} field={field} value={form[field.id]} {...control(field)} />
          ))}
        </View>
      )}
      <FilesLink application={view.id} />
      <FormLayers sync={sync} state={state} fields={fields} layers={layers} onReload={onReload} />
    </Page>
  )
}
