import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the readers of poppler and qpdf make of a PDF. */
export interface ReadPdf {
  readonly info: string;
  readonly fonts: string;
  readonly structure: string;
  readonly check: string;
  /** The associated files, by name. */
  attached(name: string): string;
  /** The metadata, as XML. */
  readonly metadata: string;
  /** The file with its streams unpacked, but with the identifier as it was. */
  readonly unpacked: string;
  /** The outline, as qpdf's JSON has it. */
  readonly bookmarks: readonly object[];
  /** The file with a cross-reference table, without object streams. */
  readonly tabled: Uint8Array;
  /** The text of each page, line by line as it stands in the file. */
  readonly pages: readonly string[];
  /** A page in grey, one pixel a point. */
  picture(page: number): Picture;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The darkest pixel in a rectangle, 0 black to 255 white. */
  darkest(x: number, y: number, width: number, height: number): number;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  return {
    info: run('pdfinfo', bytes),
    fonts: run('pdffonts', bytes),
    structure: run('pdfinfo', bytes, ['-struct-text']),
    check: run('qpdf', bytes, ['--check']),
    attached: name => run('qpdf', bytes, [`--show-attachment=${name}`]),
    metadata: run('pdfinfo', bytes, ['-meta']),
    unpacked: run('qpdf', bytes, ['--qdf', '--object-streams=disable'], ['-']),
    bookmarks: JSON.parse(run('qpdf', bytes, ['--json', '--json-key=outlines'])).outlines,
    tabled: runBytes('qpdf', bytes, ['--object-streams=disable', '--stream-data=preserve'], ['-']),
    pages: run('pdftotext', bytes, ['-raw'], ['-']).split('\f').slice(0, -1),
    picture: page => parsePgm(runBytes('pdftoppm', bytes, ['-gray', '-r', '72', '-f', String(page), '-l', String(page)])),
  };
}

function run(program: string, bytes: Uint8Array, before: readonly string[] = [], after: readonly string[] = []): string {
  return runBytes(program, bytes, before, after).toString('utf8');
}

function runBytes(program: string, bytes: Uint8Array, before: readonly string[], after: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'perfdecl-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return execFileSync(program, [...before, path, ...after], { maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parsePgm(file: Buffer): Picture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (header === null) throw new Error('not a grey map');
  const [head, width, height] = [header[0], Number(header[1]), Number(header[2])];
  const pixels = file.subarray(head.length);
  return {
    width,
    height,
    darkest(x, y, w, h) {
      let darkest = 255;
      for (let row = Math.floor(y); row < Math.min(height, y + h); row++) {
        for (let column = Math.floor(x); column < Math.min(width, x + w); column++) {
          darkest = Math.min(darkest, pixels[row * width + column] ?? 255);
        }
      }
      return darkest;
    },
  };
}
