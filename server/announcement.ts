import { networkInterfaces } from 'node:os'
import type { DemoSeason } from './demo-season'
import type { ServerSettings } from './settings'

/** Addresses of this machine that a phone in the same network can reach. */
function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/** Addresses to open, ours first: the public one if set, else this machine and its network. */
export function baseUrls(settings: ServerSettings, port: number): string[] {
  if (settings.publicUrl) return [settings.publicUrl]
  return ['localhost', ...networkAddresses()].map(host => `http://${host}:${port}`)
}

function demoLines(season: DemoSeason, base: string): string[] {
  const signIns = season.signIns.map(
    ({ role, name, phone, toTry }) => `  ${phone}  ${name}（${role}）：${toTry}`,
  )
  return [
    '',
    '演示环境：数据都是编造的，时间可以拨动，验证码直接显示在页面上。',
    `演示登录（${base}/#/ 上用手机号登录）：`,
    ...signIns,
  ]
}

/** What the person at the terminal needs: where to open it and, in the demo, as whom. */
export function announcement(
  settings: ServerSettings,
  port: number,
  extra: { season: DemoSeason | null; firstOrganiser: string | null; seconds: number },
): string[] {
  const [base = '', ...others] = baseUrls(settings, port)
  const pages = [
    `创赛通已启动（${extra.seconds.toFixed(1)} 秒）`,
    `  手机端    ${base}/#/`,
    ...others.map(other => `            ${other}/#/（同一网络里的手机打开这个）`),
    `  组织者    ${base}/#/organize/home/index`,
    `  大屏      ${base}/#/screen/board/index`,
  ]
  const claim = extra.firstOrganiser
    ? [
        '',
        '还没有组织者。请用这个一次性链接设立首位组织者（只能用一次，请勿转发）：',
        `  ${base}/#/organize/claim/index?token=${extra.firstOrganiser}`,
      ]
    : []
  return [...pages, ...claim, ...(extra.season ? demoLines(extra.season, base) : []), '', '按 Ctrl-C 停止。']
}
