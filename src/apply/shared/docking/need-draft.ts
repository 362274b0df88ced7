import type { Input } from '../../../contract/operations'
import type { NeedView } from '../../../contract/views/services'
import type { NeedKind, NeedVisibility } from '../../../core/service-words'

type Sent = Input<'services', 'saveNeed'>

/** What is typed of a need; amounts as text until they are sent. */
export interface NeedDraft {
  kinds: NeedKind[]
  from: string
  to: string
  text: string
  visibility: NeedVisibility | null
}

/** The draft a need starts from; nothing is chosen beforehand in a new one. */
export function needDraft(need: NeedView | null): NeedDraft {
  if (!need) return { kinds: [], from: '', to: '', text: '', visibility: null }
  const { kinds, amount, text, visibility } = need
  return { kinds, from: String(amount?.from ?? ''), to: String(amount?.to ?? ''), text, visibility }
}

/** What is still missing, in words; null when it can be sent. */
export function needMissing({ kinds, from, to, text, visibility }: NeedDraft): string | null {
  if (kinds.length === 0) return '请至少选择一类需求'
  if (kinds.includes('financing') && (!/^\d+$/.test(from) || !/^\d+$/.test(to))) return '请填写融资额区间'
  if (text.trim() === '') return '请填写需求说明'
  return visibility === null ? '请选择谁可以看' : null
}

/** A complete draft as it is sent. */
export function needInput(draft: NeedDraft, owner: Sent['owner'], need: NeedView | null): Sent {
  const financing = draft.kinds.includes('financing')
  return {
    need: need?.id ?? null,
    owner,
    kinds: draft.kinds,
    amount: financing ? { from: Number(draft.from), to: Number(draft.to) } : null,
    text: draft.text,
    visibility: draft.visibility ?? 'organisers',
    expectedVersion: need?.version ?? 0,
  }
}
