/** WeChat's functions as a phone would answer them: storage, network, windows; calls to a server go to `answer`. */

import { randomBytes } from 'node:crypto'

type Options = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** What the test's server says to `function.operation`; throw for a dead network. */
export type Answer = (
  functionName: string,
  envelope: { operation: string; input: unknown; requestId?: string },
) => unknown

export interface Phone {
  /** Every WeChat function called, in order. */
  readonly called: { name: string; options: unknown }[]
  readonly storage: Map<string, unknown>
  online: boolean
  /** Tells the app that the network came or went. */
  setOnline(online: boolean): void
  /** The app's own listeners: shown, hidden. */
  emit(event: 'AppShow' | 'AppHide'): void
  answer: Answer
}

const system = {
  platform: 'devtools',
  SDKVersion: '3.8.0',
  language: 'zh_CN',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  safeArea: { top: 20, bottom: 667, left: 0, right: 375 },
}

const capsule = { top: 26, bottom: 58, left: 281, right: 368, width: 87, height: 32 }
const entry = { path: 'pages/home/index', query: {}, scene: 1001 }

function settle(
  phone: Phone,
  name: string,
  options: Options | undefined,
  result: object = {},
): Promise<unknown> {
  phone.called.push({ name, options })
  const answer = { errMsg: `${name}:ok`, ...result }
  options?.success?.(answer)
  options?.complete?.(answer)
  return Promise.resolve(answer)
}

function storageFunctions(phone: Phone) {
  const key = (options: Options) => String(options.key)
  return {
    getStorageSync: (name: string) => phone.storage.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void phone.storage.set(name, structuredClone(value)),
    removeStorageSync: (name: string) => void phone.storage.delete(name),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 1, limitSize: 10240 }),
    getStorage: (options: Options) =>
      settle(phone, 'getStorage', options, { data: phone.storage.get(key(options)) }),
    setStorage: (options: Options) => {
      phone.storage.set(key(options), structuredClone(options.data))
      return settle(phone, 'setStorage', options)
    },
    removeStorage: (options: Options) => {
      phone.storage.delete(key(options))
      return settle(phone, 'removeStorage', options)
    },
  }
}

function request(phone: Phone) {
  return (options: Options) => {
    const fail = () => options.fail?.({ errMsg: 'request:fail' })
    const work = async () => {
      if (!phone.online) return fail()
      const functionName = String(options.url).split('/call/')[1] ?? ''
      try {
        const data = await phone.answer(functionName, options.data as Parameters<Answer>[1])
        options.success?.({ statusCode: 200, data, header: {}, errMsg: 'request:ok' })
      } catch {
        fail()
      }
    }
    void work()
    return { abort() {} }
  }
}

/** The `wx` object of a phone, except for navigation, which `logic-thread.ts` adds. */
export function createPhone(answer: Answer): { phone: Phone; wx: Record<string, unknown> } {
  const listeners = new Map<string, Set<(value: unknown) => void>>()
  const on = (event: string) => (listener: (value: unknown) => void) => {
    listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
  }
  const off = (event: string) => (listener: (value: unknown) => void) =>
    void listeners.get(event)?.delete(listener)
  const tell = (event: string, value: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(value)
  }
  const phone: Phone = {
    called: [],
    storage: new Map(),
    online: true,
    setOnline(online) {
      phone.online = online
      tell('NetworkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    emit: event => tell(event, {}),
    answer,
  }
  const simple = (name: string, result?: object) => (options?: Options) =>
    settle(phone, name, options, result)
  const wx = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work, 0),
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: () => entry,
    getEnterOptionsSync: () => entry,
    getMenuButtonBoundingClientRect: () => capsule,
    ...storageFunctions(phone),
    request: request(phone),
    getNetworkType: (options?: Options) =>
      settle(phone, 'getNetworkType', options, { networkType: phone.online ? 'wifi' : 'none' }),
    onNetworkStatusChange: on('NetworkStatusChange'),
    offNetworkStatusChange: off('NetworkStatusChange'),
    onAppShow: on('AppShow'),
    offAppShow: off('AppShow'),
    onAppHide: on('AppHide'),
    offAppHide: off('AppHide'),
    onError() {},
    onUnhandledRejection() {},
    onThemeChange() {},
    onWindowResize() {},
    offWindowResize() {},
    showToast: simple('showToast'),
    hideToast: simple('hideToast'),
    setNavigationBarTitle: simple('setNavigationBarTitle'),
    setTabBarItem: simple('setTabBarItem'),
    setKeepScreenOn: simple('setKeepScreenOn'),
    setClipboardData: simple('setClipboardData'),
    makePhoneCall: simple('makePhoneCall'),
    pageScrollTo: simple('pageScrollTo'),
    login: simple('login', { code: 'test-code' }),
    requestSubscribeMessage: simple('requestSubscribeMessage'),
    getRandomValues: (options: Options) =>
      settle(phone, 'getRandomValues', options, {
        randomValues: new Uint8Array(randomBytes(Number(options.length))).buffer,
      }),
    createSelectorQuery: () => ({}),
  }
  return { phone, wx }
}
