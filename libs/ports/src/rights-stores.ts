import type { DeskStores } from './desk-stores';
import type { NoticeStore } from './marketplace-notices';
import type { StaffStore } from './staff-data';
import type { RequestStore } from './subject-requests';

/** What people's rights are kept with: everything of the desk, and requests, notices and the staff's own data beside it. */
export type RightsStores = DeskStores & { readonly requests: RequestStore; readonly notices: NoticeStore; readonly staff: StaffStore };
