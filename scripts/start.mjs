// npm start: the demonstration season.
import { nodeVersionFailure } from './host/node-version.mjs'

const failure = nodeVersionFailure(process.versions.node)
if (failure) {
  console.error(failure)
  process.exit(65)
}
// Loaded only now: an older Node.js could not even read these files.
import('./host/run.mjs').then(({ run }) => run({ ...process.env, CSC_DEMO: '1' }))
