import type { ContestList } from '../../core/contest-lists'
import type { National2024ClauseId } from './clauses'

/** 第九届专题赛, 14 (CN24 附2三); only the first cell of the site column is filled in. */
export const THEMATIC_CONTESTS_2024: ContestList<National2024ClauseId> = {
  kind: 'thematic',
  title: '专题赛',
  clause: 'CN24-17',
  contests: [
    {
      name: '第九届“创客中国”网络安全中小企业创新创业大赛',
      place: '北京市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、北京市经济和信息化局',
      site: '大赛官网 www.cnmaker.org.cn',
    },
    {
      name: '第九届“创客中国”元宇宙中小企业创新创业大赛',
      place: '北京市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、北京市经济和信息化局',
      site: null,
    },
    {
      name: '第九届“创客中国”生物制造中小企业创新创业大赛',
      place: '河北省雄安新区',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、河北省工业和信息化厅、河北雄安新区管理委员会',
      site: null,
    },
    {
      name: '第九届“创客中国”智能机器人中小企业创新创业大赛',
      place: '江苏省南京市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、江苏省工业和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”视觉智能中小企业创新创业大赛',
      place: '浙江省杭州市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、浙江省经济和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”生成式人工智能(AIGC)中小企业创新创业大赛',
      place: '江西省南昌市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、江西省工业和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”激光中小企业创新创业大赛',
      place: '山东省济南市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、山东省工业和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”生物医药中小企业创新创业大赛',
      place: '广东省广州市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、广东省工业和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”汽车再制造中小企业创新创业大赛',
      place: '重庆市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 重庆市经济和信息化委员会',
      site: null,
    },
    {
      name: '第九届“创客中国”医药健康中小企业创新创业大赛',
      place: '四川省广安市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 四川省经济和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”新材料中小企业创新创业大赛',
      place: '四川省成都市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 四川省经济和信息化厅',
      site: null,
    },
    {
      name: '第九届“创客中国”信息技术应用中小企业创新创业大赛',
      place: '北京市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 北京市经济和信息化局、 北京经济技术开发区管理委员会',
      site: null,
    },
    {
      name: '第九届“创客中国”医疗装备中小企业创新创业大赛',
      place: '北京市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 北京市昌平区人民政府',
      site: null,
    },
    {
      name: '第九届“创客中国”中小企业产教融合创新创业大赛',
      place: '广东省广州市',
      host: '工业和信息化部网络安全产业发展中心(工业和信息化部信息中心)、 广州铁路职业技术学院、 广州科技贸易职业学院、 珠海科技学院',
      site: null,
    },
  ],
}

/** 第九届境外区域赛决赛, 1 (CN24 附2四). */
export const OVERSEAS_CONTESTS_2024: ContestList<National2024ClauseId> = {
  kind: 'overseas-regional',
  title: '境外区域赛决赛',
  clause: 'CN24-18',
  contests: [
    {
      name: '第九届“创客中国”中小企业创新创业大赛境外区域赛 (决赛)',
      place: '广东省',
      host: '工业和信息化部中小企业发展促进中心',
      site: '大赛官网 www.cnmaker.org.cn',
    },
  ],
}

/** 第九届全国总决赛, 1 (CN24 附2一). */
export const GRAND_FINAL_2024: ContestList<National2024ClauseId> = {
  kind: 'grand-final',
  title: '总决赛',
  clause: 'CN24-01',
  contests: [
    {
      name: '第九届“创客中国”中小企业创新创业大赛全国总决赛',
      place: '广东省 东莞市',
      host: '工业和信息化部网络安全产业发展中心（工业和信息化部信息中心）、广东省工业和信息化厅、东莞市人民政府',
      organiser: '东莞市工业和信息化局',
      site: null,
    },
  ],
}
