export default definePageConfig({ navigationBarTitleText: '往届名单' })
