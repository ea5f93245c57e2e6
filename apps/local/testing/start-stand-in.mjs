// `npm start` with stand-ins for the built programs. Arguments: the folder they were put in.
import { complain } from '../complaint.mjs';
import { launch } from '../launcher.mjs';
import { dataFolder } from '../places.mjs';

const dist = process.argv[2];
await launch({ dataRoot: dataFolder(), port: Number(process.env.PORT), dist, build: async () => {}, buildMark: () => 'stand-in' }).catch(complain);
process.exit();
