import { spawnSync } from 'node:child_process';

/** Makes every generated file anew; with `--check` writes none and fails if one is stale. Each step reads what the steps before it make. */
const steps = ['catalogue', 'schemas', 'reference'];

const failed = steps.find(step => {
  const { status } = spawnSync(process.execPath, ['scripts/run.js', `generate/${step}`, ...process.argv.slice(2)], { stdio: 'inherit' });
  return status !== 0;
});
process.exitCode = failed === undefined ? 0 : 1;
