import { useState } from 'react'
import { refreshSession } from '../../platform/session'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import type { EditionDraft } from './use-edition-draft'

/** Putting forward, publishing and giving up the version on the page; `asking` is the sheet that is open. */
export function usePublish(edition: string, draft: EditionDraft, errors: number, onMoved: () => void) {
  const { view, call } = draft
  const [asking, setAsking] = useState<'publish' | 'drop' | 'replace' | null>(null)
  const open = view?.state === 'draft' || view?.state === 'proposed'
  const place = { edition, slug: view?.slug ?? '', version: view?.version ?? 1 }
  const mayAct = view !== null && (view.may.save || view.may.publish || view.may.drop)
  const ready = open && errors === 0 && mayAct
  const effects = useCall('editions', 'effects', place, { enabled: ready })
  const propose = useAction('editions', 'propose')
  const publish = useAction('editions', 'publish')
  const drop = useAction('editions', 'drop')
  const target = { ...place, expectedRevision: view?.revision ?? 0 }
  const again = async () => {
    await Promise.all([call.reload(), ready ? effects.reload() : null])
  }
  return {
    ...{ asking, setAsking, open, ready, effects, again },
    failure: propose.failure ?? publish.failure ?? drop.failure,
    busy: { propose: propose.busy, publish: publish.busy, drop: drop.busy },
    propose: async () => {
      if ((await propose.run(target)).ok) await again()
    },
    publish: async () => {
      const hashes = { documentHash: view?.documentHash ?? '', effectsHash: effects.data?.effectsHash ?? '' }
      const done = (await publish.run({ ...target, ...hashes })).ok
      setAsking(null)
      if (!done) return again()
      // a new edition gives its two people a desk
      await refreshSession()
      onMoved()
    },
    drop: async () => {
      const done = (await drop.run(target)).ok
      setAsking(null)
      if (done) onMoved()
    },
  }
}

export type Publish = ReturnType<typeof usePublish>
