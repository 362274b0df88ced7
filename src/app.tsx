import { type PropsWithChildren, useEffect } from 'react'
import { keepPagesOnDevice } from './platform/offline-pages'
import './app.scss'

/** The root of both builds: styles, session, and what follows the whole app. */
export default function App({ children }: PropsWithChildren) {
  useEffect(keepPagesOnDevice, [])
  return children
}
