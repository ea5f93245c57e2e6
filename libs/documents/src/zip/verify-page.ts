import page from './verify.html?raw';

/** The page that checks packs in any browser, as it is put into every pack. */
export const verifyPage = (): Buffer => Buffer.from(page, 'utf8');
