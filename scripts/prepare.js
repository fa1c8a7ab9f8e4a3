// npm runs this where the package is installed from git, as pre-commit does, and after `npm ci`. A global installation lacks what builds the program.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const options = {
  cwd: new URL('..', import.meta.url),
  env: { ...process.env, npm_config_global: 'false' },
  stdio: ['ignore', 'ignore', 'inherit'],
};
const npm = (...args) => execFileSync(process.execPath, [process.env.npm_execpath, ...args], options);

if (!existsSync(new URL('../dist/cli.cjs', import.meta.url))) {
  if (!existsSync(new URL('../node_modules/rolldown', import.meta.url)))
    npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
  npm('run', '--silent', 'build');
}
