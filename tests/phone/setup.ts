import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// components and platform run as in the browser build
process.env.TARO_ENV = 'h5'

// a machine with other work needs longer than a second for a page
configure({ asyncUtilTimeout: 4_000 })

afterEach(() => {
  cleanup()
  if (typeof localStorage !== 'undefined') localStorage.clear()
})
