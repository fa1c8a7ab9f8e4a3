import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes README's picture anew: the first page of the first example, as the program prints it now. Needs pdftoppm of poppler. */
const folder = mkdtempSync(join(tmpdir(), 'perfdecl-picture-'));
execFileSync(process.execPath, ['bin/perfdecl.js', 'build', 'examples/hongmei-2023.yaml', '--to', 'pdf', '-o', folder], {
  stdio: 'ignore',
});
const pdf = join(folder, 'hongmei-2023.pdf');
execFileSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-r', '70', pdf, 'docs/hongmei-2023']);
rmSync(folder, { recursive: true });
