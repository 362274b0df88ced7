interface Build {
  name: string
  title: string
  npm?: string
  node?: string
  sources: string[]
  output: string
}
export const builds: Build[]
export function buildStale(
  root: string,
  env: Record<string, string | undefined>,
  wanted?: Build[],
): Promise<void>
