export default definePageConfig({ navigationBarTitleText: '推荐池与名单' })
