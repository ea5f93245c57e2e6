/** A multipart form as a page sends it; the fields stand behind the files, the harder order. */
export function aForm(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
