import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '../contract/operations'
import type { FilePage, FilePages } from '../contract/views/files'
import { dropPicture, fetchPicture } from './fetch-picture'
import { useAction } from './use-action'

const unanswered = ['NETWORK', 'BUSY', 'INTERNAL']

/** Where the picture of a page is found on this device; null for one that did not come, absent while it is awaited. */
export type PicturePlaces = Readonly<Record<number, string | null>>

/** The pictures this page holds: fetched one after another, given back when they are not shown any more. */
function useHeldPictures() {
  const [places, setPlaces] = useState<PicturePlaces>({})
  const held = useRef<PicturePlaces>({})
  const turn = useRef(0)
  const hold = useCallback((next: PicturePlaces) => {
    held.current = next
    setPlaces(next)
  }, [])
  const dropAll = useCallback(() => {
    turn.current++
    for (const place of Object.values(held.current)) if (place) dropPicture(place)
    held.current = {}
  }, [])
  useEffect(() => dropAll, [dropAll])

  /** Fetches those that are not there; a later fetching takes over from an earlier one. */
  const fetchMissing = async (pictures: readonly FilePage[]) => {
    const own = ++turn.current
    hold(Object.fromEntries(Object.entries(held.current).filter(([, place]) => place)))
    for (const { page, url } of pictures.filter(({ page }) => !held.current[page])) {
      const place = await fetchPicture(url)
      if (own !== turn.current) return place ? dropPicture(place) : undefined
      hold({ ...held.current, [page]: place })
    }
  }
  const forget = () => {
    dropAll()
    setPlaces({})
  }
  return { places, fetchMissing, forget }
}

/**
 * Pictures of the first pages of a judge's paper. `load` asks for links and fetches what is not there yet, page after
 * page, so that a slow line brings the first one first; asked again it starts anew with those that did not come. They
 * are given back when the page is left or the server refuses them.
 */
export function usePagePictures(asked: Input<'judging', 'filePages'>) {
  const { run, busy, failure } = useAction('judging', 'filePages')
  const [found, setFound] = useState<FilePages | null>(null)
  const { places, fetchMissing, forget } = useHeldPictures()
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])

  const load = async () => {
    const reply = await run(asked)
    if (isLeft.current) return
    if (reply.ok) {
      setFound(reply.data)
      return fetchMissing(reply.data.pictures)
    }
    if (unanswered.includes(reply.failure.code)) return
    forget()
    setFound(null)
  }
  return { load, found, places, busy, failure }
}
