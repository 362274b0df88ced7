const signs =
  '煤矿井下巡检机器人智能避障系统钢渣制备透水砖产业化光伏储能电池材料检测设备数控机床轴承铸件热处理焊接传感芯片算法图像识别语音控制温度压力流量阀门管道泵风机余热回收脱硫除尘污水净化膜分离菌剂肥料种植养殖中药提取发酵食品包装物流仓储车辆充电桩无人飞行遥感测绘地质灾害监预警消防应急救援医疗影像康复护理教育文旅非遗陶瓷玻璃纤维复合涂层催化氢能甲醇醋酸橡胶塑料降解织造印染服装皮革纸浆木竹家具建筑装配式墙体保温防水混凝土添加剂沥青路面桥梁隧道轨道交通信号调度航空航天发动叶片锻造模具精密量具激光切割增材打印缝合云端边缘网关协议加密认证区块链溯源供应金融税务法律咨询招聘培训社区养老助残'

/** Whole numbers 0 ≤ x < 2^32 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return (bits ^ (bits >>> 14)) >>> 0
  }
}

const words = 60_000

/** The word of a rank: two signs, the same in every run. */
function word(rank: number): string {
  const pick = seeded(rank)
  return signs[pick() % signs.length]! + signs[pick() % signs.length]!
}

/** A text of words, of which few are common and most are rare, as in written language (Zipf). */
export function invented(random: () => number, count: number): string {
  let text = ''
  for (let index = 0; index < count; index++) {
    text += word(Math.floor(words ** (random() / 2 ** 32)))
    if (index % 7 === 6) text += index + 1 === count ? '' : '，'
  }
  return text
}

/** The same text with one sign in about fifteen changed. */
export function retold(random: () => number, text: string): string {
  return Array.from(text, sign => (random() % 15 === 0 ? signs[random() % signs.length]! : sign)).join('')
}
