import type { Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { attachmentSetHash } from '../attachments/attachment-set';
import type { DeskTools } from '../desk-tools';

/** The files that go with a letter, as one hash; null where none were put together. Another file, name or place is another hash. */
export const attachmentsHash = (tools: Pick<DeskTools, 'units'>, asked: { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly letter: Letter }): Promise<string | null> => attachmentSetHash(tools, asked);
