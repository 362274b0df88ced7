export default definePageConfig({ navigationBarTitleText: '赛事备案表' })
