import { useEffect, useState } from 'react'
import { usePageParameters } from '../../platform/navigation'
import { readStored, removeStored, writeStored } from '../../platform/storage'

const key = 'home.edition'
const slug = /^[a-z0-9-]{3,40}$/

/**
 * The edition the home page of this device shows: the one a poster's code names (`e`), else the one chosen last;
 * null leaves it to the server. `choose(null)` forgets it, such as one that is no longer there.
 */
export function useChosenEdition(): { chosen: string | null; choose: (edition: string | null) => void } {
  const { e } = usePageParameters()
  const named = e && slug.test(e) ? e : null
  const [chosen, setChosen] = useState(() => named ?? readStored<string>(key))
  useEffect(() => {
    if (named) writeStored(key, named)
  }, [named])
  const choose = (edition: string | null) => {
    if (edition === null) removeStored(key)
    else writeStored(key, edition)
    setChosen(edition)
  }
  return { chosen, choose }
}
