// Bundles the self-host server to dist/server/main.js.
import { join } from 'node:path'
import { bundleServer } from './host/bundle-server.mjs'
import { root } from './host/root.mjs'

await bundleServer(root, join(root, 'dist/server/main.js'))
