#!/usr/bin/env node
// Checks a verification bundle offline: node verify-bundle.mjs bundle.zip [--anchor CSC1:<session>:<seq>:<hash>]…
// Node's own modules only and nothing of the product: a second opinion must not share the first one's mistakes.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifyBundle } from './verify-bundle/verify-bundle.mjs'

const USAGE = '用法:node verify-bundle.mjs 核验包.zip [--anchor CSC1:场次:序号:摘要]…'

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { anchor: { type: 'string', multiple: true, default: [] } },
    })
    return positionals.length === 1 ? { path: positionals[0], anchors: values.anchor } : null
  } catch {
    return null
  }
}

function main() {
  const given = readArguments()
  if (!given) {
    console.error(USAGE)
    return 2
  }
  let zip
  try {
    zip = readFileSync(given.path)
  } catch {
    console.error(`读不到文件 ${given.path},请检查路径。`)
    return 2
  }
  const { code, findings, warnings, heads } = verifyBundle(zip, given.anchors)
  for (const { session, seq, hash } of heads) console.log(`账本 CSC1:${session}:${seq}:${hash}`)
  for (const warning of warnings) console.log(`提醒 ${warning}`)
  for (const { code, where, message } of findings) console.log(`不符 [${code}] ${where}:${message}`)
  console.log(code === 0 ? '核验通过:账本、评分、名次、名单、抽签全部相符。' : `核验不通过,退出码 ${code}。`)
  return code
}

process.exitCode = main()
