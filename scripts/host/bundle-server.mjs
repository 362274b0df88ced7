import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the self-host server with its packages into one file: it loads fast and an install does not disturb it. */
export async function bundleServer(root, outfile) {
  await build({
    entryPoints: [join(root, 'server/main.ts')],
    outfile,
    absWorkingDir: root,
    bundle: true,
    external: ['pg-native', '@resvg/resvg-js'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages in the older module format ask for `require`, which ES modules lack.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  // a thread is started from a file of its own
  copyFileSync(
    join(root, 'cloudfunctions/shared/files/drawing-thread.mjs'),
    join(dirname(outfile), 'drawing-thread.mjs'),
  )
}
