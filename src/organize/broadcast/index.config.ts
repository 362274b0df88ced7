export default definePageConfig({ navigationBarTitleText: '公告与催办' })
