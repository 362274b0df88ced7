import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Product } from '../product/product'

/** Every row of every table of ours as text, as a dump in the wrong hands would show it. */
export async function dumpOf(product: Product): Promise<string> {
  const client = new pg.Client({ connectionString: product.databaseUrl() })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const parts: string[] = []
    for (const { name } of rows) {
      const table = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      parts.push(`${name}\n${table.rows.map(({ row }) => row).join('\n')}`)
    }
    // What the tables hold reaches the files too, so that the scan of the directory means something.
    await client.query('checkpoint').catch(() => undefined)
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'postgres-engine' ? [] : filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** Hands every file of the data directory, the database's own and the logs, to `look` as latin-1 text. */
export function lookAtFiles(
  product: Product,
  look: (text: string, path: string) => void,
): { files: number; bytes: number } {
  const told = { files: 0, bytes: 0 }
  const folders = new Set([product.folder, ...(product.options.databaseUrl ? [] : [product.cluster()])])
  for (const path of new Set([...folders].flatMap(filesUnder))) {
    try {
      told.bytes += statSync(path).size
      look(readFileSync(path, 'latin1'), path)
      told.files += 1
    } catch (error) {
      // A file the database removed meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return told
}
