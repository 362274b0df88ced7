import { useEffect, useState } from 'react'

const windowScale = () => Math.min(window.innerWidth / 1920, window.innerHeight / 1080)

/** How much a 1920×1080 stage has to shrink or grow to windowScale this window, keeping its shape. H5 only. */
export function useStageScale(): number {
  const [scale, setScale] = useState(windowScale)
  useEffect(() => {
    const follow = () => setScale(windowScale())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return scale
}
