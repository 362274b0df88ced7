import Taro, { useRouter } from '@tarojs/taro'

/** The pages of the bottom bar, in its order. */
export const tabPages = ['pages/home/index', 'pages/me/index', 'pages/messages/index'] as const
export type TabPage = (typeof tabPages)[number]

type Parameters = Record<string, string | number | boolean | null | undefined>

/** `/path?name=value…` of a page; empty and missing parameters are left out. */
export function pageUrl(path: string, parameters: Parameters = {}): string {
  const pairs = Object.entries(parameters)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `/${path}${pairs.length ? `?${pairs.join('&')}` : ''}`
}

const isTab = (path: string) => (tabPages as readonly string[]).includes(path)

/** Opens a page on top of this one; a page of the bottom bar replaces everything. */
export async function openPage(path: string, parameters?: Parameters): Promise<void> {
  if (isTab(path)) return openTab(path as TabPage)
  await Taro.navigateTo({ url: pageUrl(path, parameters) })
}

/** Opens a page in place of this one: going back does not return here. */
export async function replacePage(path: string, parameters?: Parameters): Promise<void> {
  if (isTab(path)) return openTab(path as TabPage)
  await Taro.redirectTo({ url: pageUrl(path, parameters) })
}

/** Opens a page of the bottom bar. */
export async function openTab(path: TabPage): Promise<void> {
  if (process.env.TARO_ENV === 'h5') await Taro.reLaunch({ url: pageUrl(path) })
  else await Taro.switchTab({ url: pageUrl(path) })
}

/** Opens a link as the server writes it: `/pages/notice/index?edition=…&clause=…`. */
export async function openLink(link: string): Promise<void> {
  const [path = '', query = ''] = link.replace(/^\//, '').split('?')
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map(pair => pair.split('='))
  await openPage(path, Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decode(value)])))
}

/** Goes back, or to `fallback` when this page was opened directly by a link or a code. */
export async function goBack(fallback: string = 'pages/home/index'): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await replacePage(fallback)
}

/** The parameters this page was opened with, decoded. `scene` of a mini-program code arrives like any other. */
export function usePageParameters(): Record<string, string | undefined> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decode(value)]),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
