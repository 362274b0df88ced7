import type * as z from 'zod'
import type * as schemas from '../schemas/catalog'
import type { checkCertificate } from '../schemas/certificates'
import type { AnnouncementPage, EditionCard, HomeView, NoticeView, PublishedListPage } from '../views/catalog'
import type { SelfCheckQuestionsView, SelfCheckView } from '../views/catalog-self-check'
import type { CertificateCheck } from '../views/certificates'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked of the `catalog` function by anyone: editions, notices, self-check, what is published. */
export interface CatalogOperations {
  home: { input: Asked<'home'>; output: HomeView }
  editions: { input: Asked<'editions'>; output: { editions: EditionCard[] } }
  notice: { input: Asked<'notice'>; output: NoticeView }
  selfCheckQuestions: { input: Asked<'selfCheckQuestions'>; output: SelfCheckQuestionsView }
  selfCheck: { input: Asked<'selfCheck'>; output: SelfCheckView }
  announcement: { input: Asked<'announcement'>; output: AnnouncementPage }
  certificate: { input: z.input<typeof checkCertificate>; output: CertificateCheck }
  publishedList: { input: Asked<'publishedList'>; output: PublishedListPage }
}
