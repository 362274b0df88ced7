import { join, resolve } from 'node:path'
import { parseMasterKey } from '../cloudfunctions/shared/keys'
import { StartFailure } from './start-failure'

/** How this installation is run, from its environment. */
export interface ServerSettings {
  mode: 'demo' | 'real'
  /** The installation's folder: pages, migrations and (by default) data are under it. */
  root: string
  port: number
  /** Address to listen on; all of them when not set. */
  hostname?: string
  dataFolder: string
  /** Where the embedded database's files go when not under the data folder. */
  databaseFolder?: string
  /** An external PostgreSQL; without it the embedded one is started. */
  databaseUrl?: string
  /** How people reach the server from outside, e.g. https://csc.example.gov.cn; no trailing slash. */
  publicUrl?: string
  proxyHops: number
  /** Null in the demo: its key is made and kept in the data folder. */
  masterKey: Buffer | null
}

type Environment = Record<string, string | undefined>

const refuse = (sentence: string): never => {
  throw new StartFailure('configuration', sentence)
}

function wholeNumber(env: Environment, name: string, fallback: number, most: number): number {
  const text = env[name] ?? ''
  if (text === '') return fallback
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  return refuse(`环境变量 ${name} 应是 0 到 ${most} 的整数，请改正后再启动。`)
}

function publicUrlOf(env: Environment): string | undefined {
  if (!env.CSC_PUBLIC_URL) return undefined
  if (!/^https?:\/\/[^/\s]+\/?$/.test(env.CSC_PUBLIC_URL)) {
    return refuse('环境变量 CSC_PUBLIC_URL 应是完整网址，例如 https://csc.example.gov.cn，请改正后再启动。')
  }
  return env.CSC_PUBLIC_URL.replace(/\/$/, '')
}

function masterKeyOf(env: Environment): Buffer {
  try {
    return parseMasterKey(env.CSC_MASTER_KEY)
  } catch (error) {
    return refuse(`${(error as Error).message}。可用 openssl rand -hex 32 生成。`)
  }
}

function modeOf(env: Environment): 'demo' | 'real' {
  if (env.CSC_DEMO !== '1') return 'real'
  if (env.NODE_ENV === 'production') {
    return refuse('正式环境不能打开演示模式，请去掉环境变量 CSC_DEMO，再用 npm run serve 启动。')
  }
  return 'demo'
}

/** Reads the settings; StartFailure with one sentence naming the variable at fault. */
export function serverSettings(root: string, env: Environment): ServerSettings {
  const mode = modeOf(env)
  return {
    mode,
    root,
    port: wholeNumber(env, 'PORT', 8080, 65_535),
    hostname: env.HOST || undefined,
    dataFolder: env.CSC_DATA_DIR ? resolve(env.CSC_DATA_DIR) : join(root, 'data'),
    databaseFolder: env.CSC_DATABASE_DIR ? resolve(env.CSC_DATABASE_DIR) : undefined,
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl: publicUrlOf(env),
    proxyHops: wholeNumber(env, 'TRUST_PROXY_HOPS', 0, 10),
    masterKey: mode === 'demo' ? null : masterKeyOf(env),
  }
}
