import { View } from '@tarojs/components'
import { ErrorSummary } from '../../components/error-summary'
import { Steps } from '../../components/steps'
import type { ApplicationView } from '../../contract/views/applications'
import type { CompanyProfileView } from '../../contract/views/company-profiles'
import type { FieldId } from '../../core/application-form/fields'
import { useServerNow } from '../../platform/clock'
import type { DraftState } from '../../platform/drafts'
import { Page } from '../../platform/page'
import { DeadlineStrip, isOver } from '../shared/deadline-strip'
import { changedFields } from '../shared/draft-form'
import { FieldControl } from '../shared/field-control'
import { FilesLink } from '../shared/files-link'
import { FormLayers } from '../shared/form-layers'
import type { FormSync, SyncState } from '../shared/form-sync'
import { MergeStrip } from '../shared/merge-strip'
import { SaveLine } from '../shared/save-line'
import { useLayers } from '../shared/use-layers'
import { companyOffers } from './company-offer'
import { CompanyOfferCard } from './company-offer-card'
import { FormActions } from './form-actions'
import { MoreLink } from './more-link'
import { TeamLink } from './team-link'
import { useWizard } from './use-wizard'

interface Properties {
  view: ApplicationView
  sync: FormSync
  state: SyncState
  device: DraftState | null
  askedField: string | undefined
  /** Enterprises this person has filled in before. */
  profiles: readonly CompanyProfileView[]
  onReload: () => void
}

/** A5 报名向导: a draft, one screen at a time, saved while it is typed. */
export function FormEditor({ view, sync, state, device, askedField, profiles, onReload }: Properties) {
  const now = useServerNow(10_000)
  const layers = useLayers()
  const wizard = useWizard(view, sync, state, askedField)
  const refused = changedFields(state.draft.changes).find(field => state.draft.refused[field])
  const showUnsent = () => {
    layers.recall()
    if (refused) wizard.jump(refused)
  }
  return (
    <Page
      testId="form"
      title="报名"
      state={view.state}
      backTo="pages/me/index"
      notice={<DeadlineStrip deadline={view.deadline} now={now} />}
      action={
        <View>
          <SaveLine sync={sync} state={state} device={device} onRecall={layers.recall} />
          <FormActions
            application={view.id}
            sync={sync}
            wizard={wizard}
            over={isOver(view.deadline, now)}
            onUnsent={showUnsent}
          />
        </View>
      }
    >
      <Steps names={wizard.names} current={wizard.step} testId="form.steps" />
      {state.merged && <MergeStrip notice={state.merged} onRead={sync.forgetMerged} />}
      <ErrorSummary
        problems={wizard.summary}
        onJump={name => wizard.jump(name as FieldId)}
        testId="form.problems"
      />
      {wizard.asksCompany && (
        <CompanyOfferCard
          offers={companyOffers(wizard.form, profiles, view.edition)}
          onFill={fill => {
            for (const field of Object.keys(fill) as FieldId[]) sync.type(field, fill[field] ?? null)
          }}
        />
      )}
      <View className="card" data-testid="form.fields">
        {wizard.own.map(field => (
          <FieldControl
            key={field.id}
            field={field}
            value={wizard.form[field.id]}
            problem={wizard.problems[field.id] ?? null}
            onChange={value => sync.type(field.id, value)}
            onLeave={() => {
              wizard.visit(field.id)
              sync.leave()
            }}
            sensitiveConsent={view.sensitiveConsent}
            onConsented={onReload}
          />
        ))}
      </View>
      {wizard.own.some(({ kind }) => kind === 'members') && (
        <TeamLink application={view.id} sync={sync} onUnsent={showUnsent} />
      )}
      {wizard.more && <MoreLink {...wizard.more} onOpen={wizard.openMore} />}
      {wizard.stepId === 'property' && <FilesLink application={view.id} />}
      <FormLayers sync={sync} state={state} fields={wizard.fields} layers={layers} onReload={onReload} />
    </Page>
  )
}
