/** Files that systems leave behind: nobody chose them, so nobody is told about them. */
export const isNoise = (name: string): boolean => name.startsWith('.') || /^(__MACOSX|Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r)$/i.test(name);

/** The same for a path inside an archive: any part of it. */
export const isNoisePath = (path: string): boolean => path.split('/').some((part) => !['', '.', '..'].includes(part) && isNoise(part));
