import type { Region } from '../core/edition'

/** A code of GB/T 2260 that was withdrawn; company codes given under it stay valid. */
interface RetiredRegion extends Region {
  successor: string
}

/** 山西省, GB/T 2260. */
export const SHANXI: Region = { code: '140000', name: '山西省' }

/** The 11 cities, GB/T 2260. */
export const SHANXI_CITIES: readonly Region[] = [
  { code: '140100', name: '太原市' },
  { code: '140200', name: '大同市' },
  { code: '140300', name: '阳泉市' },
  { code: '140400', name: '长治市' },
  { code: '140500', name: '晋城市' },
  { code: '140600', name: '朔州市' },
  { code: '140700', name: '晋中市' },
  { code: '140800', name: '运城市' },
  { code: '140900', name: '忻州市' },
  { code: '141000', name: '临汾市' },
  { code: '141100', name: '吕梁市' },
]

/** 长治市, GB/T 2260. */
export const CHANGZHI: Region = { code: '140400', name: '长治市' }

/** The 4 districts and 8 counties of 长治市 since 2018. */
export const CHANGZHI_COUNTIES: readonly Region[] = [
  { code: '140403', name: '潞州区' },
  { code: '140404', name: '上党区' },
  { code: '140405', name: '屯留区' },
  { code: '140406', name: '潞城区' },
  { code: '140423', name: '襄垣县' },
  { code: '140425', name: '平顺县' },
  { code: '140426', name: '黎城县' },
  { code: '140427', name: '壶关县' },
  { code: '140428', name: '长子县' },
  { code: '140429', name: '武乡县' },
  { code: '140430', name: '沁县' },
  { code: '140431', name: '沁源县' },
]

/** 晋中市, GB/T 2260. */
export const JINZHONG: Region = { code: '140700', name: '晋中市' }

/** The 2 districts, 8 counties and 1 city of 晋中市. */
export const JINZHONG_COUNTIES: readonly Region[] = [
  { code: '140702', name: '榆次区' },
  { code: '140703', name: '太谷区' },
  { code: '140721', name: '榆社县' },
  { code: '140722', name: '左权县' },
  { code: '140723', name: '和顺县' },
  { code: '140724', name: '昔阳县' },
  { code: '140725', name: '寿阳县' },
  { code: '140727', name: '祁县' },
  { code: '140728', name: '平遥县' },
  { code: '140729', name: '灵石县' },
  { code: '140781', name: '介休市' },
]

/** Former counties of 长治 and 晋中 and what they became. */
export const RETIRED_REGIONS: readonly RetiredRegion[] = [
  { code: '140402', name: '城区', successor: '140403' },
  { code: '140411', name: '郊区', successor: '140403' },
  { code: '140421', name: '长治县', successor: '140404' },
  { code: '140424', name: '屯留县', successor: '140405' },
  { code: '140481', name: '潞城市', successor: '140406' },
  { code: '140726', name: '太谷县', successor: '140703' },
]

/** 综改区 has only a statistical code, none of GB/T 2260 (T-06). */
export const SHANXI_ZONE: Region = { code: '140171', name: '山西转型综合改革示范区' }

/** Who recommends to the province: the 11 cities and 综改区 (SX26-01). */
export const SHANXI_RECOMMENDING_UNITS: readonly Region[] = [...SHANXI_CITIES, SHANXI_ZONE]
