import type { CheckView } from '../../contract/views/applications'
import { showToast } from '../../platform/dialogs'
import { replacePage } from '../../platform/navigation'
import { newRequestId } from '../../platform/request-id'
import { askToSubscribe, subscriptionToasts, type Tap } from '../../platform/subscribe'
import { callFunction } from '../../platform/transport'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

/** Submitting, on the tap that confirms it: WeChat's question first (it must follow the tap), then the submission. */
export function useSubmit(check: CheckView | null) {
  const allowances = useCall('messages', 'allowances', {}, { enabled: check !== null })
  const { run, busy, failure } = useAction('applications', 'submit')
  const templates = (allowances.data?.templates ?? []).filter(({ wechatTemplate }) => wechatTemplate !== '')
  const asks = Boolean(allowances.data?.wechat) && templates.length > 0

  const subscribe = async (tap: Tap) => {
    if (!asks) return
    const { accepted, outcome } = await askToSubscribe(
      tap,
      'submit',
      templates.map(({ wechatTemplate }) => wechatTemplate),
    )
    const toast = subscriptionToasts[outcome]
    if (toast) showToast(toast)
    const names = templates.filter(each => accepted.includes(each.wechatTemplate)).map(each => each.template)
    if (names.length === 0) return
    await callFunction('messages', 'recordSubscription', { templates: names }, { requestId: newRequestId() })
  }
  const submit = async (tap: Tap, manualReviewReason?: string) => {
    if (!check) return
    await subscribe(tap)
    const reply = await run({
      application: check.application,
      expectedVersion: check.version,
      ...(manualReviewReason && { manualReviewReason }),
    })
    if (reply.ok) await replacePage('apply/submitted/index', { application: check.application })
  }
  return { submit, busy, failure, asks }
}
