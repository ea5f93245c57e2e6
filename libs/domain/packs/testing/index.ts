import file from '../vectors/vectors.json';

/** The packs of the format's test vectors, whole, in base64: `v1`, `v2`, `erased`, `other` (another organisation's). */
export const vectorPacks: Readonly<Record<'v1' | 'v2' | 'erased' | 'other', string>> = file.bases;

/** What a check of a vector finds. @throws when there is none of this name */
export function vectorFinds(name: string): {
  readonly hash: string | null;
  readonly signature: { readonly keyId: string | null; readonly keyName: string | null };
} {
  const found = file.vectors.find((vector) => vector.name === name);
  if (!found) throw new Error(`no vector is called ${name}`);
  return found.finds;
}
