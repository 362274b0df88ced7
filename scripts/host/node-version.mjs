// Read by any Node that knows modules, however old: no newer syntax in this file.

/**
 * The sentence for a Node.js that is too old to run 创赛通, or null when it will do.
 * `version` as in process.versions.node, e.g. "18.19.0".
 */
export function nodeVersionFailure(version) {
  const parts = String(version).split('.').map(Number)
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 12)) return null
  return `创赛通需要 Node.js 20.12 或更高版本，这台机器上是 ${version}。请到 https://nodejs.org 安装长期支持版后再启动。`
}
