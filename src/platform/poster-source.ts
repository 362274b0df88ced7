import { readStored, writeStored } from './storage'

const key = 'poster-source'
const unit = /^[0-9A-Za-z_-]{1,20}$/

/** Keeps which unit's poster led to an edition: the last one counts. Anything but a short code is no unit. */
export function rememberSource(edition: string, source: string | undefined): void {
  if (source && unit.test(source)) writeStored(key, { edition, source })
}

/** The unit whose poster led to this edition on this device, to be kept with the registration; undefined for none. */
export function sourceOf(edition: string): string | undefined {
  const kept = readStored<{ edition: string; source: string }>(key)
  return kept?.edition === edition ? kept.source : undefined
}
