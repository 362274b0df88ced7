/** Stands in for Taro's functions where components run without Taro: what pages call, doing nothing. */
import { useEffect } from 'react'

export const route: { params: Record<string, string> } = { params: {} }
const run = (callback: (params: Record<string, string>) => void) =>
  useEffect(() => {
    callback(route.params)
  }, [callback])

export const useLoad = run
export const useDidShow = run
export const useDidHide = (_callback: () => void) => undefined
/** The card the page shown is forwarded as. */
export const forwarded: { card: () => { title: string; path: string } } = {
  card: () => ({ title: '', path: '' }),
}
export const useShareAppMessage = (card: typeof forwarded.card) => {
  forwarded.card = card
}
export const useRouter = () => ({ params: route.params, path: '' })

/** Every navigation that was asked for, in order: what happened and where to. */
export const journeys: { way: string; url: string }[] = []
const go =
  (way: string) =>
  async ({ url }: { url: string } = { url: '' }) => {
    journeys.push({ way, url })
  }

const Taro = {
  navigateTo: go('navigateTo'),
  redirectTo: go('redirectTo'),
  reLaunch: go('reLaunch'),
  switchTab: go('switchTab'),
  navigateBack: go('navigateBack'),
  getCurrentPages: () => [{}],
}
export default Taro
