const WITHOUT = new Set(['verify', 'help']);
const ASKING = new Set(['--help', '-h', '--version', '-v']);

/**
 * Does this command line need the database? Checking a pack, the help and a missing command do not.
 *
 * @param {string[]} args as typed after `cli --`
 */
export function needsStore(args) {
  const command = args.find((arg) => !arg.startsWith('-'));
  return command !== undefined && !WITHOUT.has(command) && !args.some((arg) => ASKING.has(arg));
}
