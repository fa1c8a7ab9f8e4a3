import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Writes beside each bundle of the program the code that V8 makes of it while it checks and builds an example: a cold start spends half of
 * its time on compiling. V8 takes code of its own version only, so the file's name has that of Node; see bin/perfdecl.js, which reads it.
 */
export async function writeCompiledCode(program: string): Promise<void> {
  const scripts = new Map<string, Script>();
  const require = createRequire(program);
  require.extensions['.cjs'] = (module, path) => {
    const script = new Script(Module.wrap(readFileSync(path, 'latin1')), { filename: path });
    scripts.set(path, script);
    script.runInThisContext()(module.exports, (id: string) => module.require(id), module, path, dirname(path));
  };
  const out = mkdtempSync(join(tmpdir(), 'perfdecl-'));
  const { main, nodeHost }: typeof import('../src/cli.ts') = require(program);
  const host = nodeHost();
  const silent = { write() {}, drained: async () => {}, isTerminal: false, columns: 80 };
  for (const args of [['check'], ['build', '-o', out]]) {
    const code = await main([...args, 'examples/hongmei-2023.yaml'], { ...host, stdout: silent, stderr: silent });
    if (code !== 0) throw new Error(`perfdecl ${args[0]} ended with ${code}`);
  }
  rmSync(out, { recursive: true });
  for (const [path, script] of scripts) {
    writeFileSync(`${path}.${process.version}-${process.platform}-${process.arch}`, script.createCachedData());
  }
}
