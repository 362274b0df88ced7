// Starts a server bundle as `npm start` does after its preparation: node serve.mjs <bundle> <root>
import { serveBundle } from '../../../scripts/host/serve-bundle.mjs'

await serveBundle(process.argv[2], process.argv[3], process.env)
