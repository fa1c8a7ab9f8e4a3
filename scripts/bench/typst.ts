import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/index.ts';
import { fill } from '../../src/writers/sheet/fill.ts';
import type { Grid } from '../../src/writers/sheet/sheet.ts';
import type { Command } from './commands.ts';

const compiler = '@myriaddreamin/typst-ts-node-compiler';

/** A command that sets the printed form of a declaration many times with Typst, PDF only, in one process: the same cells in the same faces. */
export function typstBatch(text: string, folder: string, copies: number): Command {
  const compilation = compile(text);
  if (compilation.outcome !== 'accepted') throw new Error('the declaration has errors');
  const sources = join(folder, 'typst');
  mkdirSync(sources, { recursive: true });
  for (let copy = 0; copy < copies; copy += 1) writeFileSync(join(sources, `${copy}.typ`), typstSource(fill(compilation), copy));
  const script = `
    import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
    import { NodeCompiler } from '${compiler}';
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['dist/faces'] }] });
    for (const name of readdirSync('${sources}').filter(name => name.endsWith('.typ')))
      writeFileSync('${sources}/' + name + '.pdf', compiler.pdf({ mainFileContent: readFileSync('${sources}/' + name, 'utf8') }));`;
  return { name: `Typst, ${copies} PDFs`, args: ['--input-type=module', '-e', script], needs: compiler, isBase: true };
}

function typstSource({ title, widths, cells }: Grid, copy: number): string {
  const columns = widths.map(width => `${width}fr`).join(', ');
  const table = cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const place = `x: ${column}, y: ${row}, rowspan: ${rowSpan}, colspan: ${columnSpan}`;
    return `table.cell(${place})[#${JSON.stringify(text)}]`;
  });
  return [
    '#set page("a4")',
    '#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")',
    ...title.map(line => `#align(center)[#${JSON.stringify(line)}]`),
    `#${JSON.stringify(String(copy))}`,
    `#table(columns: (${columns}),`,
    ...table.map(cell => `  ${cell},`),
    ')',
  ].join('\n');
}
