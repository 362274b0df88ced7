/** The season of the demonstration. */
export const demoEdition = 'changzhi-2026'
/** Whom its city recommends to. */
export const provinceEdition = 'shanxi-2026'
/** A season of the nation that is over: it is played at its own dates. */
export const nationEdition = 'national-2024'

/** Where the demonstration's clock may be put; the first is where it stands at the start. */
export const demoStops = [
  { name: '报名第一周', at: '2026-06-12T16:00:00+08:00' },
  { name: '截止前一小时', at: '2026-07-10T22:59:00+08:00' },
  { name: '资格审核', at: '2026-07-15T09:00:00+08:00' },
  { name: '决赛日', at: '2026-07-28T09:00:00+08:00' },
  { name: '名单报送', at: '2026-08-04T09:00:00+08:00' },
].map(({ name, at }) => ({ name, at: new Date(at).toISOString() }))
