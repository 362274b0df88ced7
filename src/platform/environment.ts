// Which build this is, is always asked as `process.env.TARO_ENV === 'h5'` in place: the bundler then leaves the other
// build's half out, with every Taro function only that half uses.

/** Address of the self-host server, '' when it is the page's own origin. No trailing slash. */
export const apiBase = process.env.TARO_APP_API_BASE ?? ''

/** CloudBase environment id the mini-program calls; '' when it talks to a self-host server. */
export const cloudEnvironment = process.env.TARO_APP_CLOUD_ENV ?? ''

/** What this build is called in the list of devices. */
export const thisClient = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
