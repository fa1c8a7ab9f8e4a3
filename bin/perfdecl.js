#!/usr/bin/env node
const { main, nodeHost } = require('../dist/cli.cjs');

void main(process.argv.slice(2), nodeHost()).then(code => {
  process.exitCode = code;
});
