import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'

const verifier = join(import.meta.dirname, '../../../scripts/verify-bundle.mjs')

interface Entry {
  kind: string
  actor: string
  data: Record<string, unknown>
}

/** The exit code of the stand-alone verifier for this bundle. */
export function verify(folder: string, zip: Uint8Array): number | null {
  const path = join(folder, 'bundle.zip')
  writeFileSync(path, zip)
  return spawnSync(process.execPath, [verifier, path]).status
}

/** The bundle with one byte of its ledger changed. */
export function oneByteChanged(zip: Uint8Array): Uint8Array {
  const files = unzipSync(zip)
  const ledger = files['ledger.ndjson']!
  const place = Math.floor(ledger.length / 2)
  ledger[place] = ledger[place] === 0x30 ? 0x31 : 0x30
  return zipSync(files)
}

/** What the chain of the bundle tells, in order. */
export function entriesOf(zip: Uint8Array): Entry[] {
  const text = new TextDecoder().decode(unzipSync(zip)['ledger.ndjson'])
  return text
    .trim()
    .split('\n')
    .map(line => {
      const { body } = JSON.parse(line) as { body: string | Entry }
      return typeof body === 'string' ? (JSON.parse(body) as Entry) : body
    })
}
