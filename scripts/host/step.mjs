import { spawn } from 'node:child_process'

/** A step of the preparation failed: one sentence for the person, and the end of what the program said. */
export class StepFailure extends Error {
  constructor(sentence, technical) {
    super(sentence)
    this.sentence = sentence
    this.technical = technical
    this.exitCode = 70
  }
}

const secondsSince = started => Math.round((Date.now() - started) / 1000)

/** Shows how long a step takes: the same line anew each second on a terminal, else a line every 15 seconds. */
function showProgress(title) {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY
  const show = () => {
    if (isTerminal) process.stdout.write(`\r${title}… ${secondsSince(started)} 秒`)
    else process.stdout.write(`${title}… 已用 ${secondsSince(started)} 秒\n`)
  }
  process.stdout.write(isTerminal ? `${title}…` : `${title}…\n`)
  const timer = setInterval(show, isTerminal ? 1_000 : 15_000)
  return outcome => {
    clearInterval(timer)
    process.stdout.write(`${isTerminal ? '\r' : ''}${title}：${outcome}（${secondsSince(started)} 秒）\n`)
  }
}

const lastLines = text => text.trimEnd().split('\n').slice(-12).join('\n')

/** Runs a program quietly with progress; StepFailure with `advice` and the end of its output when it fails. */
export function runStep({ title, program, args, root, env, advice }) {
  const finish = showProgress(title)
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = chunk => {
      said = `${said}${chunk}`.slice(-20_000)
    }
    const child = spawn(program, args, { cwd: root, env, shell: program.endsWith('.cmd') })
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', error => {
      finish('没有成功')
      reject(new StepFailure(advice, error.message))
    })
    child.once('close', code => {
      finish(code === 0 ? '完成' : '没有成功')
      if (code === 0) resolve()
      else
        reject(
          new StepFailure(
            /ENOSPC|No space left/.test(said) ? '磁盘空间不足，请清出至少 2 GB 后再启动。' : advice,
            lastLines(said),
          ),
        )
    })
  })
}
