// Keeps the pages of this build on the device, so that they open without a network. Only files: answers to calls are
// never kept here. The list of files and its hash are written in by the build.
const files = OFFLINE_FILES
const cacheName = `csc-${OFFLINE_VERSION}`

self.addEventListener('install', event => {
  event.waitUntil(caches.open(cacheName).then(cache => cache.addAll(['./', ...files])))
})

async function forgetOlderBuilds() {
  const names = await caches.keys()
  await Promise.all(
    names.filter(name => name.startsWith('csc-') && name !== cacheName).map(name => caches.delete(name)),
  )
  await self.clients.claim()
}

self.addEventListener('activate', event => event.waitUntil(forgetOlderBuilds()))

async function fromNetworkElseDevice(request) {
  try {
    return await fetch(request)
  } catch (cause) {
    const kept = await caches.match('./', { cacheName })
    if (kept) return kept
    throw cause
  }
}

async function fromDeviceElseNetwork(request) {
  return (await caches.match(request)) ?? fetch(request)
}

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  const home = new URL('./', self.location.href).href
  const address = request.url.split(/[?#]/)[0]
  if (request.mode === 'navigate') {
    if (address === home) event.respondWith(fromNetworkElseDevice(request))
  } else if (files.some(name => address === new URL(name, home).href))
    event.respondWith(fromDeviceElseNetwork(request))
})
