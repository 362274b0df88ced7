export default definePageConfig({ navigationBarTitleText: '复议' })
