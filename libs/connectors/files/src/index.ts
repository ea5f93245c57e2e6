export { fileDoor } from './door/file-door';
