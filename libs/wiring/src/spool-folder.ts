import { join } from 'node:path';
import type { Settings } from './settings';

/** Where uploads lie until they have been read; api and worker must see the same folder. */
export const spoolFolder = ({ WEERWOORD_DATA }: Pick<Settings, 'WEERWOORD_DATA'>): string => join(WEERWOORD_DATA, 'spool');
