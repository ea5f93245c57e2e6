// `npm run -s cli -- …` with a stand-in for the built program. Arguments: the folder it was put in, then the command.
import { runCommand } from '../command.mjs';
import { complain } from '../complaint.mjs';
import { dataFolder } from '../places.mjs';

const [dist, ...args] = process.argv.slice(2);
const running = runCommand(args, { dist, dataRoot: dataFolder(), mark: 'stand-in', say: (line) => console.error(line) });
await running.then((code) => (process.exitCode = code), complain);
process.exit();
