/** A file a person handed over, with the way to it inside the folder they dropped ("2026/orders.txt"). */
export type DroppedFile = { readonly file: File; readonly path: string };

/** All files below what was dropped: folders are walked (`webkitGetAsEntry`), plain files come as they are. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null);
  // Entries must be taken before the first await: the browser empties the list when the event is over.
  const plain = [...transfer.files].map((file) => ({ file, path: file.name }));
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const walked = await Promise.all(entries.filter((entry) => entry !== null).map(walk));
  return walked.flat();
}

/** Files of a chooser; a folder chooser says each file's way in `webkitRelativePath`. */
export function filesOfInput(list: FileList | null): readonly DroppedFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function walk(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((found, lost) => (entry as FileSystemFileEntry).file(found, lost));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader hands out a folder in portions of about a hundred and then an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((found, lost) => reader.readEntries(found, lost));
    if (portion.length === 0) break;
    inside.push(...portion);
  }
  return (await Promise.all(inside.map(walk))).flat();
}
