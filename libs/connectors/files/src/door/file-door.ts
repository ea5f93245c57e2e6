import type { FileDoor } from '@weerwoord/ports';
import { expand } from './expand';
import { readFile } from './read-file';
import { recognise } from './recognise';

/** The front door for files: unpacks, recognises, reads. It keeps nothing between calls. */
export const fileDoor = (): FileDoor => ({ expand, recognise, read: readFile });
