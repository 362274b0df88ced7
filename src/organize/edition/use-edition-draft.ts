import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EditionVersionView } from '../../contract/views/editions'
import { foldNoticeText } from '../../core/clause-text'
import type { EditionDocument } from '../../core/edition-document'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { type Path, withValueAt } from './document-path'
import type { FormState } from './form-context'

/** What is being typed, and the revision it began from. */
interface Typed {
  document: EditionDocument
  revision: number
}

/** One version under work: what the server holds, what is typed over it, and saving it when a section is left. */
export function useEditionDraft(edition: string, slug: string, version: number | undefined) {
  const call = useCall('editions', 'read', { edition, slug, version })
  const save = useAction('editions', 'saveDraft')
  const [typed, setTyped] = useState<Typed | null>(null)
  /** What was saved last: the page may close before it is drawn again. */
  const kept = useRef<EditionDocument | null>(null)
  const view = call.data
  const document = typed?.document ?? view?.document ?? null

  const flush = useCallback(async (): Promise<boolean> => {
    if (!typed || !view || kept.current === typed.document) return true
    const json = JSON.stringify(typed.document)
    const place = { edition, slug, version: view.version, expectedRevision: typed.revision }
    const reply = await save.run({ ...place, json })
    if (!reply.ok) return false
    kept.current = typed.document
    await call.reload()
    // typed on meanwhile: that text is newer than what was saved
    setTyped(now =>
      now && now.document !== typed.document ? { ...now, revision: reply.data.revision } : null,
    )
    return true
  }, [typed, view, edition, slug, save.run, call.reload])

  const latest = useRef(flush)
  latest.current = flush
  // leaving the page by any way keeps what was typed
  useEffect(() => () => void latest.current(), [])

  const replace = (next: EditionDocument) =>
    setTyped(now => ({ document: next, revision: now?.revision ?? view!.revision }))
  const change = (path: Path, value: unknown) =>
    setTyped(now => ({
      document: withValueAt(now?.document ?? view!.document, path, value),
      revision: now?.revision ?? view!.revision,
    }))
  const unfound = useUnfound(document)
  const form: FormState | null =
    view && document
      ? {
          document,
          change,
          replace,
          unfound,
          ...problemLookup(view),
          clausesAbove: view.clausesAbove,
          readOnly: !view.may.save,
        }
      : null
  const discard = async () => {
    setTyped(null)
    save.clearFailure()
    await call.reload()
  }
  return { call, view, form, save, dirty: typed !== null, flush, discard }
}

export type EditionDraft = ReturnType<typeof useEditionDraft>

function problemLookup({ problems }: EditionVersionView): Pick<FormState, 'problemOf' | 'problemsWithin'> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return {
    problemOf: path => errors.find(problem => problem.path === path.join('.'))?.message ?? null,
    problemsWithin: path =>
      errors.filter(problem => `${problem.path}.`.startsWith(`${path.join('.')}.`)).length,
  }
}

/** Own clauses the pasted notice does not hold, as both stand on this screen. */
function useUnfound(document: EditionDocument | null): ReadonlySet<string> {
  const notice = useMemo(() => foldNoticeText(document?.notice ?? ''), [document?.notice])
  const clauses = document?.clauses
  return useMemo(() => {
    const missing = (clauses ?? []).filter(({ text }) => {
      const folded = foldNoticeText(text)
      return folded === '' || !notice.includes(folded)
    })
    return new Set(missing.map(({ id }) => id))
  }, [clauses, notice])
}
