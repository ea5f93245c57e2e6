const WITHOUT = new Set(['verify', 'help']);
const ASKING = new Set(['--help', '-h', '--version', '-v']);

/**
 * Does this command line need the database? Checking a pack, the help and a missing command do not; checking the
 * chain of acts (`verify --chain`) does.
 *
 * @param {string[]} args as typed after `cli --`
 */
export function needsStore(args) {
  const command = args.find((arg) => !arg.startsWith('-'));
  if (command === undefined || args.some((arg) => ASKING.has(arg))) return false;
  return !WITHOUT.has(command) || (command === 'verify' && args.includes('--chain'));
}
