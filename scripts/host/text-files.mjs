// Lets Node import a .txt file as its text, as the bundler and the tests do: tsx --import ./scripts/host/text-files.mjs …
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

/** Node's load hook: a text file becomes a module whose default export is the text. */
export async function load(url, context, next) {
  if (!url.endsWith('.txt')) return next(url, context)
  const text = readFileSync(fileURLToPath(url), 'utf8')
  return { format: 'module', source: `export default ${JSON.stringify(text)}`, shortCircuit: true }
}
