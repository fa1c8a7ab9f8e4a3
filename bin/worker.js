const { join } = require('node:path');
const { load } = require('../dist/code-cache.cjs');

// What a worker of the program runs; see src/program/host/node/worker-pool.ts.
load(join(__dirname, '../dist/worker.cjs'));
