import fs from 'node:fs';
import path from 'node:path';

const HOMES = ['apps', 'libs', 'test'];

/**
 * The rooms that are typed (a `typecheck` target), put together where their options are the same.
 *
 * `nx run <room>:typecheck` types a room and every room it uses, so all rooms one after the other type the core thirty times.
 * Rooms with the same options answer the same in one program; a room with other options (the browser's, or no Node) keeps a
 * program of its own, and what it uses is typed under those too, as before.
 *
 * @param {string} root the checkout
 * @param {string} into a folder below it, for the configurations that put rooms together
 * @returns {{ rooms: string[], config: string }[]} rooms: folders, relative to root; config: a file for `tsc -p`, absolute
 */
export function typePrograms(root, into) {
  const byOptions = new Map();
  for (const folder of typedRooms(root)) {
    const { include, ...rest } = readRoom(root, folder);
    const options = JSON.stringify(rest);
    byOptions.set(options, [...(byOptions.get(options) ?? []), { folder, include }]);
  }
  fs.mkdirSync(into, { recursive: true });
  return [...byOptions].map(([options, rooms], at) => {
    const folders = rooms.map(({ folder }) => folder);
    if (rooms.length === 1) return { rooms: folders, config: path.join(root, folders[0], 'tsconfig.json') };
    const config = path.join(into, `rooms-${at + 1}.json`);
    const { extends: base, ...rest } = JSON.parse(options);
    const include = rooms.flatMap((room) => room.include.map((part) => fromTo(into, path.join(root, room.folder, part))));
    fs.writeFileSync(config, JSON.stringify({ extends: fromTo(into, path.join(root, base)), ...rest, include }));
    return { rooms: folders, config };
  });
}

/** Folders of all projects of the workspace, relative to root, in the order of their names. */
export function allRooms(root) {
  const inside = (home) => fs.readdirSync(path.join(root, home), { recursive: true }).map((name) => path.join(home, name));
  const projects = HOMES.flatMap(inside).filter((name) => path.basename(name) === 'project.json');
  return projects.map((name) => path.dirname(name)).sort();
}

function typedRooms(root) {
  const targets = (folder) => JSON.parse(fs.readFileSync(path.join(root, folder, 'project.json'), 'utf8')).targets;
  return allRooms(root).filter((folder) => targets(folder).typecheck !== undefined);
}

/** A room's tsconfig.json in one spelling: what it extends relative to the root, its `types` in order. */
function readRoom(root, folder) {
  const config = JSON.parse(fs.readFileSync(path.join(root, folder, 'tsconfig.json'), 'utf8'));
  const { extends: base, compilerOptions, include, ...others } = config;
  // Paths in anything else would point elsewhere once they stood in another folder.
  const known = base && include && Object.keys(others).length === 0 && Object.keys(compilerOptions).every((name) => ['lib', 'types'].includes(name));
  if (!known) return { only: folder };
  const { types, ...options } = compilerOptions;
  return { extends: path.relative(root, path.resolve(root, folder, base)), compilerOptions: { ...options, types: types?.toSorted() }, include };
}

const fromTo = (from, to) => path.relative(from, to).split(path.sep).join('/');
