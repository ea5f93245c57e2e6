/** A kind of file by its short name: PDF, JPG. */
export const shortType = (mediaType: string): string => (mediaType.split('/').at(-1) ?? '').replace('jpeg', 'jpg').toUpperCase();
