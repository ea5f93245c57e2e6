import { StopRequested } from './stop-request.mjs';

/** Something the person at the terminal can mend; the message says what and how, so it is shown without a stack trace. */
export class Complaint extends Error {}

/** Print what went wrong, as short as is useful, and make the command end with 1. */
export function complain(error) {
  process.exitCode = error instanceof StopRequested ? 130 : 1; // as a shell counts Ctrl-C
  if (error instanceof StopRequested) return;
  if (error instanceof Complaint) console.error(error.message);
  else if (error?.code === 'EACCES' || error?.code === 'EPERM') console.error(noPermission(error));
  else if (error?.code === 'EROFS' || (['EEXIST', 'ENOTDIR'].includes(error?.code) && error.syscall === 'mkdir')) console.error(noFolder(error));
  else if (error?.code === 'ENOSPC') console.error(`The disk is full: ${error.message}`);
  else console.error(error);
}

function noPermission({ path, message, syscall }) {
  if (syscall === 'listen') return `This account may not open that port (${message}). Choose one above 1023: PORT=4400`;
  const what = path ? `${path} may not be read or written by this account` : message;
  return `${what}. Use the account that made it, or another folder: WEERWOORD_DATA=<folder>.`;
}

const noFolder = ({ code, path }) =>
  `${path} ${code === 'EROFS' ? 'lies on a disk that cannot be written to' : 'cannot be a folder: a file is in the way'}. Choose another: WEERWOORD_DATA=<folder>.`;
