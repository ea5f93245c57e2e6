export { fileDoor } from './door/file-door';
export { whyNotRead } from './door/file-problems';
export { dayOrderOfPattern, mappedFileFor } from './mapped/mapped-kind';
export { readPasted } from './mail/pasted';
