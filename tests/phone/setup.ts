import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// components and platform run as in the browser build
process.env.TARO_ENV = 'h5'

afterEach(() => {
  cleanup()
  if (typeof localStorage !== 'undefined') localStorage.clear()
})
