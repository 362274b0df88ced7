export default definePageConfig({ navigationBarTitleText: '审计与公证包' })
