import { useEffect, useState } from 'react'
import { usePageParameters } from '../../platform/navigation'
import { rememberSource } from '../../platform/poster-source'
import { readStored, removeStored, writeStored } from '../../platform/storage'

const key = 'home.edition'
const slug = /^[a-z0-9-]{3,40}$/

/** What a code says: `?e=届次&s=单位`, or the same inside the one parameter `scene` of a mini-program's code. */
function posterOf(parameters: Record<string, string | undefined>) {
  const inScene = new Map(
    (parameters.scene ?? '').split('&').map(pair => pair.split('=', 2) as [string, string]),
  )
  const e = parameters.e ?? inScene.get('e')
  return { edition: e && slug.test(e) ? e : null, source: parameters.s ?? inScene.get('s') }
}

/**
 * The edition the home page of this device shows: the one a poster's code names (`e`), else the one chosen last;
 * null leaves it to the server. `byPoster`: a code led here. `choose(null)` forgets it, such as one that is no longer there.
 */
export function useChosenEdition() {
  const { edition: named, source } = posterOf(usePageParameters())
  const [chosen, setChosen] = useState(() => named ?? readStored<string>(key))
  useEffect(() => {
    if (!named) return
    writeStored(key, named)
    rememberSource(named, source)
  }, [named, source])
  const choose = (edition: string | null) => {
    if (edition === null) removeStored(key)
    else writeStored(key, edition)
    setChosen(edition)
  }
  return { chosen, choose, byPoster: named !== null && named === chosen }
}
