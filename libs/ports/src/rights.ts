/**
 * What a person may do, each apart from the others and given per account: `look` at orders, claims and figures; write `draft`s; `approve`
 * a letter; `submit` it (send, or note that it was sent); `export` packs and lists; see `personal` data; `manage` people, accounts and
 * settings.
 */
export const RIGHTS = ['look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];
