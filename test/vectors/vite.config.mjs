import { serverBuild } from '../../.config/vite.server.mjs';

export default serverBuild(import.meta.url, 'dist/test/vectors', 'main.ts');
