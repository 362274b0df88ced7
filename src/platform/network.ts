import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

type Stop = () => void

function followBrowser(onChange: (online: boolean) => void): Stop {
  const tell = () => onChange(navigator.onLine)
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

function followPhone(onChange: (online: boolean) => void): Stop {
  const tell = (result: { isConnected: boolean }) => onChange(result.isConnected)
  Taro.onNetworkStatusChange(tell)
  return () => Taro.offNetworkStatusChange(tell)
}

/** Tells each change between having a network and having none. Returns how to stop. */
export function followNetwork(onChange: (online: boolean) => void): Stop {
  return process.env.TARO_ENV === 'h5' ? followBrowser(onChange) : followPhone(onChange)
}

/** Tells each time the person comes back to the app (page visible, mini-program shown). Returns how to stop. */
export function followReturn(onReturn: () => void): Stop {
  if (process.env.TARO_ENV === 'h5') {
    const tell = () => document.visibilityState === 'visible' && onReturn()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  } else {
    Taro.onAppShow(onReturn)
    return () => Taro.offAppShow(onReturn)
  }
}

/** Tells each time the app goes out of sight, the last safe moment to write. Returns how to stop. */
export function followLeaving(onLeave: () => void): Stop {
  if (process.env.TARO_ENV === 'h5') {
    const tell = () => document.visibilityState === 'hidden' && onLeave()
    document.addEventListener('visibilitychange', tell)
    window.addEventListener('pagehide', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', tell)
      window.removeEventListener('pagehide', onLeave)
    }
  } else {
    Taro.onAppHide(onLeave)
    return () => Taro.offAppHide(onLeave)
  }
}

/** Lets the browser ask before a page is closed that `isBusy`; a mini-program goes on in the background for a while. */
export function warnBeforeLeaving(isBusy: () => boolean): void {
  if (process.env.TARO_ENV === 'h5')
    window.addEventListener('beforeunload', event => isBusy() && event.preventDefault())
}

/** Whether the device says it has a network (true until it says otherwise). */
export function useOnline(): boolean {
  const [online, setOnline] = useState(() => process.env.TARO_ENV !== 'h5' || navigator.onLine)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5')
      void Taro.getNetworkType()
        .then(({ networkType }) => setOnline(networkType !== 'none'))
        .catch(() => undefined)
    return followNetwork(setOnline)
  }, [])
  return online
}
