import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const textOf = (read: () => string): string => {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

/** Identifies this boot of the machine: process numbers mean nothing across boots. Empty when unknown. */
export function bootId(): string {
  if (process.platform === 'linux') {
    return textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  }
  return textOf(() => execFileSync('sysctl', ['-n', 'kern.boottime'], { encoding: 'utf8', stdio: 'pipe' }))
}

/** When the process started, in the system's own notation; empty when there is no such process. */
export function processStartTime(pid: number): string {
  if (process.platform !== 'linux') {
    return textOf(() =>
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }),
    )
  }
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The name in brackets may hold spaces, so fields are counted after the last bracket; the 22nd is the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? '' : (fields[19] ?? '')
}

/** The command line of a process, arguments parted by spaces; empty when there is no such process. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return textOf(() =>
      execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }),
    )
  }
  return textOf(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
}
