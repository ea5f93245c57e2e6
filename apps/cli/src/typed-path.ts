import { isAbsolute, resolve } from 'node:path';

/** npm runs scripts in the project's folder; a person means the folder they typed in. */
export const asTyped = (path: string): string => (isAbsolute(path) ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
