import { PageFrame, type PageTexts } from '../components/page-frame'
import { TabBar } from '../components/tab-bar'
import { useServerNow } from './clock'
import { useLargeText } from './font-scale'
import { goBack, openTab, type TabPage } from './navigation'
import { useOnline } from './network'
import { usePageTitle } from './page-title'
import { useReducedMotion } from './reduced-motion'
import { useSession } from './session'
import { tabPlaces } from './tab-places'

interface Properties extends PageTexts {
  /** This page is a place of the bottom bar. */
  tab?: TabPage
  /** Where going back leads when the page was opened directly by a link or a code. */
  backTo?: string
}

/** Every page's outermost element: the frame, told what this device and this session are. */
export function Page({ tab, backTo, ...texts }: Properties) {
  const { me } = useSession()
  const now = useServerNow(10_000)
  usePageTitle(texts.title)
  return (
    <PageFrame
      {...texts}
      large={useLargeText()}
      still={useReducedMotion()}
      online={useOnline()}
      topBar={process.env.TARO_ENV === 'h5'}
      onBack={tab || texts.side ? undefined : () => void goBack(backTo)}
      demoNow={me?.demo ? now : undefined}
      tabBar={
        process.env.TARO_ENV === 'h5' && tab ? (
          <TabBar places={tabPlaces(me)} current={tab} onOpen={path => void openTab(path as TabPage)} />
        ) : null
      }
    />
  )
}
