export default definePageConfig({ navigationBarTitleText: '场次与主控' })
