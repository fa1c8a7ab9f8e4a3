import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli.ts';
import { memoryHost } from '../memory-host.ts';
import { shipped } from './scenario.ts';

type Files = Readonly<Record<string, string>>;

/** The PDF that `build` makes of a declaration among some files. */
export async function printed(files: Files, path: string, environment: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const host = memoryHost({ files, environment, shipped });
  await main(['build', path, '--to', 'pdf', '-o', 'out'], host);
  const pdf = host.written.get(`out/${path.replace(/^.*\//, '').replace(/\.yaml$/, '.pdf')}`);
  if (pdf instanceof Uint8Array) return pdf;
  throw new Error(host.printed.stdout + host.printed.stderr);
}

interface VerifiedFile {
  readonly path: string;
  readonly result: string;
  readonly printedBy: string | null;
  readonly reasons: readonly { readonly page: number | null; readonly field: string | null; readonly message: string }[];
}

interface Verified {
  readonly exit: number;
  readonly files: readonly VerifiedFile[];
  readonly stderr: string;
}

/** What `verify --format json` says of some files, on a machine that has nothing else. */
export async function verified(
  files: Readonly<Record<string, Uint8Array | string | null>>,
  ...paths: readonly string[]
): Promise<Verified> {
  const host = memoryHost({ files, shipped });
  const exit = await main(['verify', ...(paths.length > 0 ? paths : Object.keys(files)), '--format', 'json'], host);
  return { exit, ...JSON.parse(host.printed.stdout), stderr: host.printed.stderr };
}

/** What it says of one PDF. */
export async function verdict(pdf: Uint8Array): Promise<VerifiedFile & { readonly exit: number }> {
  const { exit, files } = await verified({ 'a.pdf': pdf });
  const [file] = files;
  if (file === undefined) throw new Error('no verdict');
  return { ...file, exit };
}

/** A PDF as qpdf writes it anew. */
export function savedAnew(pdf: Uint8Array, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-verify-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('qpdf', ['--warning-exit-0', ...options, join(folder, 'a.pdf'), join(folder, 'b.pdf')], { stdio: 'pipe' });
    return readFileSync(join(folder, 'b.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A PDF with unpacked streams, in which a text of the same length takes the place of another. */
export function edited(unpacked: Uint8Array, at: number, text: string): Buffer {
  const bytes = Buffer.from(unpacked);
  bytes.write(text, at, 'latin1');
  return bytes;
}
