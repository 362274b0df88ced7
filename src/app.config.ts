import { pages as apply } from './apply/pages'
import { pages as judge } from './judge/pages'
import { pages as organize } from './organize/pages'
import { pages as screen } from './screen/pages'

const isBrowser = process.env.TARO_ENV === 'h5'

const packages = [
  { root: 'apply', pages: apply },
  { root: 'judge', pages: judge },
  { root: 'organize', pages: organize },
  { root: 'screen', pages: isBrowser ? screen : [] },
].filter(each => each.pages.length > 0)

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-on.png`,
})

// the browser build draws a bar of its own with roles and counts
const tabBar = {
  color: '#5A6573',
  selectedColor: '#0B5CAD',
  backgroundColor: '#FFFFFF',
  borderStyle: 'white' as const,
  list: [tab('home', '首页'), tab('me', '我的参赛'), tab('messages', '消息与我的')],
}

// whoever looks at the home page will most likely look at the self-check or the form next
const preloadRule = { 'pages/home/index': { network: 'all' as const, packages: ['apply'] } }

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/me/index',
    'pages/messages/index',
    'pages/notice/index',
    'pages/login/index',
  ],
  subPackages: packages,
  ...(isBrowser ? { animation: false } : { tabBar, preloadRule }),
  window: {
    navigationBarTitleText: '创赛通',
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F6F8',
  },
})
