import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // Runs of the program leave nothing in the cache folder of whoever runs the tests.
    env: { PERFDECL_NO_CODE_CACHE: '1' },
    testTimeout: 30_000,
  },
});
