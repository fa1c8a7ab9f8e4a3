#!/usr/bin/env node
const { join } = require('node:path');
const { load, keepCompiledCode } = require('../dist/code-cache.cjs');

const { main, nodeHost } = load(join(__dirname, '../dist/cli.cjs'));
const args = process.argv.slice(2);

// Node ends with 0 when nothing is left to wait for: a run that was lost on the way has failed.
process.exitCode = 3;
void main(args, nodeHost()).then(code => {
  process.exitCode = code;
  // Other commands, and a run that ends in a usage error, compile too little to be worth keeping.
  if (code < 2 && (args.includes('check') || args.includes('build'))) keepCompiledCode();
});
