import { canonicalText } from '@weerwoord/kernel';
import type { OrganisationId } from '@weerwoord/kernel';
import type { KeptWebhook, Vault, VaultSubject } from '@weerwoord/ports';

export type WebhookSecrets = { readonly url: string; readonly secret: string };

/** A key of its own per webhook: it is destroyed when the webhook is removed. */
export const webhookSubject = (id: string): VaultSubject => `webhook:${id}`;

export async function sealWebhook(vault: Vault, organisation: OrganisationId, id: string, secrets: WebhookSecrets): Promise<Uint8Array> {
  const [sealed] = await vault.seal(organisation, [{ subject: webhookSubject(id), plain: Buffer.from(canonicalText(secrets), 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return sealed;
}

/** Address and secret; null when its key has been destroyed. */
export async function openWebhook(
  vault: Vault,
  organisation: OrganisationId,
  { id, sealed }: Pick<KeptWebhook, 'id' | 'sealed'>,
): Promise<WebhookSecrets | null> {
  const [plain] = await vault.open(organisation, [{ subject: webhookSubject(id), sealed }]);
  if (!plain) return null;
  const { url, secret } = JSON.parse(Buffer.from(plain).toString('utf8')) as Record<string, unknown>;
  return typeof url === 'string' && typeof secret === 'string' ? { url, secret } : null;
}
