#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** Loads the bundles with the code that V8 made of them when perfdecl was built; any other Node compiles them itself. */
require.extensions['.cjs'] = (module, path) => {
  const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData: compiled(path) });
  script.runInThisContext()(module.exports, id => module.require(id), module, path, dirname(path));
};

function compiled(path) {
  try {
    return readFileSync(`${path}.${process.version}-${process.platform}-${process.arch}`);
  } catch {
    return undefined;
  }
}

const { main, nodeHost } = require('../dist/cli.cjs');

void main(process.argv.slice(2), nodeHost()).then(code => {
  process.exitCode = code;
});
