import { spawnSync } from 'node:child_process';

/** A command of the README and the block that shows what it prints: `<!-- $ perfdecl … -->`, then a fence. */
const SHOWN = /(<!-- \$ perfdecl (?<command>[^\n]*?) -->\n```text\n)[\s\S]*?(```\n)/g;

/** The README with every shown output made anew by the built program, from the repository's root, in 80 columns and without colour. */
export function refreshReadme(readme: string): string {
  return readme.replace(
    SHOWN,
    (_block, head: string, command: string, tail: string) => `${head}$ perfdecl ${command}\n${output(command)}${tail}`,
  );
}

function output(command: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/perfdecl.js', ...words(command)], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return `${stdout}${stderr}`.trimEnd().concat('\n');
}

/** The words of a command line, as a shell reads them. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
