/**
 * Who may use whom: the table of the rooms.
 *
 * `layer:` says how near a room stands to the outside, `room:` where it stands in the flow of the core. A line binds every
 * project that carries its tag, so a core room obeys two.
 */
const may = (tag, ...onlyDependOnLibsWithTags) => ({ sourceTag: tag, onlyDependOnLibsWithTags });
const mayNot = (tag, ...notDependOnLibsWithTags) => ({ sourceTag: tag, notDependOnLibsWithTags });

const NEST = ['@nestjs/*'];
const STORES = ['typeorm', 'pg', 'pg-copy-streams', 'bull'];
const REACT = ['react', 'react-dom'];

/** A spec may also use what tests are made of. */
const TEST_TOOLS = ['fast-check', '@jest/globals'];

/** @param {readonly string[]} tools packages a room without npm may use all the same */
const table = (tools) => [
  { ...may('layer:domain', 'layer:domain'), allowedExternalImports: [...tools] },
  may('room:kernel', 'room:kernel'),
  may('room:policies', 'room:kernel', 'room:policies'),
  may('room:tracking', 'room:kernel', 'room:policies', 'room:tracking'),
  may('room:orders', 'room:kernel', 'room:tracking', 'room:orders'),
  may('room:evidence', 'room:kernel', 'room:policies', 'room:tracking', 'room:orders', 'room:evidence'),
  may('room:metrics', 'room:kernel', 'room:policies', 'room:tracking', 'room:orders', 'room:metrics'),
  may('room:claims', 'room:kernel', 'room:policies', 'room:tracking', 'room:orders', 'room:evidence', 'room:claims'),
  may('room:packs', 'room:kernel', 'room:evidence', 'room:claims', 'room:packs'),
  { ...may('layer:ports', 'layer:domain', 'layer:ports'), allowedExternalImports: [...tools] },
  { ...may('layer:contracts', 'layer:domain', 'layer:contracts'), allowedExternalImports: ['zod', ...tools] },
  {
    ...may('layer:pipeline', 'layer:domain', 'layer:ports', 'layer:contracts', 'layer:pipeline'),
    bannedExternalImports: [...NEST, ...STORES, ...REACT, 'axios'],
  },
  { ...may('layer:connector', 'layer:domain', 'layer:ports'), bannedExternalImports: [...NEST, ...STORES, ...REACT] },
  { ...may('layer:documents', 'layer:domain', 'layer:ports'), bannedExternalImports: [...NEST, ...STORES, ...REACT] },
  { ...may('layer:persistence', 'layer:domain', 'layer:ports', 'layer:persistence'), bannedExternalImports: ['bull', '@nestjs/bull', ...REACT] },
  {
    ...may(
      'layer:wiring',
      'layer:domain',
      'layer:ports',
      'layer:contracts',
      'layer:pipeline',
      'layer:connector',
      'layer:documents',
      'layer:persistence',
      'layer:wiring',
    ),
    bannedExternalImports: REACT,
  },
  {
    ...may('layer:server', 'layer:domain', 'layer:ports', 'layer:contracts', 'layer:pipeline', 'layer:wiring', 'layer:worlds'),
    bannedExternalImports: ['typeorm', '@nestjs/typeorm', 'pg', 'pg-copy-streams', ...REACT],
  },
  // Only the `demo` command makes a world up; what serves real sellers must not be able to.
  mayNot('room:api', 'layer:worlds'),
  mayNot('room:worker', 'layer:worlds'),
  { ...may('layer:ui', 'layer:domain', 'layer:contracts', 'layer:ui'), bannedExternalImports: [...NEST, ...STORES, '@tanstack/react-query'] },
  { ...may('layer:web', 'layer:domain', 'layer:contracts', 'layer:ui'), bannedExternalImports: [...NEST, ...STORES] },
  { ...may('layer:worlds', 'layer:domain', 'layer:worlds'), bannedExternalImports: [...NEST, ...STORES, ...REACT] },
  may('layer:test', '*'),
];

const rule = (tools) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allowCircularSelfDependency: true, // a room's specs use its own `testing` entry
    depConstraints: table(tools),
  },
];

export const boundaries = rule([]);
export const boundariesOfSpecs = rule(TEST_TOOLS);
