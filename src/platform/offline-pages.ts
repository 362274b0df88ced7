const afterLoadMs = 3_000

/**
 * Lets this build's pages open without a network, a few seconds after the first one is shown. H5 only, and only where
 * browsers allow it (https, or this very machine). The mini-program is on the phone anyway.
 */
export function keepPagesOnDevice(): void {
  if (process.env.TARO_ENV === 'h5') {
    if (!('serviceWorker' in navigator) || !window.isSecureContext) return
    const register = () => void navigator.serviceWorker.register('./service-worker.js').catch(() => undefined)
    setTimeout(register, afterLoadMs)
  }
}
