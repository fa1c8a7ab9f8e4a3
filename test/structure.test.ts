import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The order in which the parts may import each other: a part only from those before it. */
const order = [
  ['source'],
  ['diagnostic'],
  ['syntax'],
  ['value'],
  ['schema'],
  ['declaration'],
  ['check'],
  ['catalogue'],
  ['compile'],
  ['fix'],
  ['version'],
  ['sheet'],
  ['output', 'report'],
  ['author'],
  ['editor', 'shape'],
  ['host'],
  ['workspace'],
  ['verify'],
  ['batch'],
  ['command'],
  ['cli', 'code-cache', 'index', 'node', 'worker'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => join('src', file))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** The part that a file belongs to: src/compiler/check/rules/x.ts is of `check`, src/compiler/catalogue.generated.ts of `catalogue`. */
function part(file: string): string {
  const [first = '', second = ''] = relative('src', file).split('/');
  const name = second === '' ? first : second;
  return name.replace(/(?:\.generated)?\.ts$/, '');
}

function rank(name: string): number {
  return order.findIndex(parts => parts.includes(name));
}

function imports(file: string): readonly { readonly target: string; readonly specifier: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    specifier,
    target: specifier.startsWith('.') ? join(dirname(file), specifier) : specifier,
  }));
}

describe('the structure of the source', () => {
  test('every file belongs to a part', () => {
    expect(files.filter(file => rank(part(file)) < 0)).toEqual([]);
  });

  test('imports point one way', () => {
    const backward = files.flatMap(file =>
      imports(file)
        .filter(({ target }) => target.startsWith('src/') && target.endsWith('.ts'))
        .filter(({ target }) => part(target) !== part(file) && rank(part(target)) >= rank(part(file)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(backward).toEqual([]);
  });

  test.each([
    ['compiler/syntax', ['rewrite', 'tokens', 'tree', 'traps', 'problems', 'faults'], ['parse.ts']],
    ['compiler/declaration', ['text', 'problems', 'keys', 'header', 'funding', 'indicators'], ['bind.ts', 'choose-form.ts']],
    ['compiler/value', ['notation', 'reading'], ['parse-value.ts', 'read-operator.ts']],
    ['compiler/schema', ['problems', 'own'], []],
    ['writers/output/pdf', ['face', 'text', 'layout', 'drawing'], ['pdf.ts']],
    ['program/host', ['node'], ['node-host.ts']],
    ['program/verify', ['pdf'], ['verify-pdf.ts']],
  ])('so do the folders of %s/, none of which imports the file that uses them all', (room, folders, users) => {
    const folder = (file: string): number => folders.indexOf(relative(join('src', room), file).split('/')[0] ?? '');
    const inside = files.filter(file => folder(file) >= 0);
    const backward = inside.flatMap(file =>
      imports(file)
        .filter(({ target }) => folder(target) > folder(file) || users.some(user => target === join('src', room, user)))
        .map(({ target }) => `${file} → ${target}`),
    );
    const all = readdirSync(join('src', room), { withFileTypes: true }).filter(entry => entry.isDirectory());
    expect(all.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
    expect(inside.length).toBeGreaterThan(folders.length);
    expect(backward).toEqual([]);
  });

  test.each([
    ['yaml', /^src\/compiler\/syntax\//],
    ['zod', /^src\/compiler\/schema\/own\//],
    ['big.js', /^src\/compiler\/value\/decimal\.ts$/],
    ['pdfkit', /^src\/writers\/output\/pdf\/pdf-file\.ts$/],
    ['diff', /^src\/program\/command\/unified-diff\.ts$/],
    ['commander', /^src\/(?:cli|program\/command\/localized-command)\.ts$/],
    ['node:fs', /^src\/(?:program\/host\/node(?:-host\.ts|\/)|code-cache\.ts$)/],
    ['node:fs/promises', /^src\/program\/host\/node(?:-host\.ts|\/)/],
  ])('only its own room knows %s', (name, room) => {
    const violations = files.filter(file => !room.test(file) && imports(file).some(({ specifier }) => specifier === name));
    expect(violations).toEqual([]);
  });

  test.each([
    ['a notation is read before any value is', /value\/notation\//, /value\/(?:reading\/|parse-value)/],
    ['values are read by a compiled grammar, not by its notation', /value\/(?:reading\/|parse-value)/, /value\/notation\/(?!grammar\.ts)/],
    ['a shipped form needs nothing that reads somebody’s own', /schema\/(?!own\/)/, /schema\/own\//],
    ['only the runner knows the rules', /check\/(?!check\.ts|rules\/|rules\.generated\.ts)/, /check\/rules(?:\/|\.generated)/],
    ['only the host knows Node', /program\/(?!host\/node)/, /host\/node\//],
    ['a PDF is read without knowing what it is', /program\/verify\/pdf\//, /program\/verify\/(?!pdf\/)|writers\//],
    [
      'a report knows no other report',
      /writers\/report\/(?:[a-z]+\/|(?:checkstyle|csv|github|gitlab|json|junit|markdown|run|sarif)\.ts)/,
      /writers\/report\/(?:checkstyle|csv|github|gitlab|html|json|junit|markdown|overview|run|sarif|terminal)\.ts/,
    ],
  ])('%s', (_, from, to) => {
    const inside = files.filter(file => from.test(file)).flatMap(file => imports(file).map(({ target }) => [file, target] as const));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter(([, target]) => to.test(target))).toEqual([]);
  });

  test('the map in docs/development.md has every folder of a room, and no other', () => {
    const [, map = ''] = /^## 内部结构$.*?^```$(.*?)^```$/msu.exec(readFileSync('docs/development.md', 'utf8')) ?? [];
    const drawn = new Set(
      [...map.replaceAll(/（[^）]*）/g, '').matchAll(/(?<![\w/])([a-z]+)\//g)].map(([, name = '']) => name).filter(name => name !== 'src'),
    );
    const folders = readdirSync('src', { recursive: true, withFileTypes: true }).filter(entry => entry.isDirectory());
    const existing = new Set(folders.map(({ name }) => name));
    const rooms = folders.filter(({ parentPath }) => parentPath !== 'src' && dirname(parentPath) === 'src');
    expect([...drawn].filter(name => !existing.has(name))).toEqual([]);
    expect(rooms.map(({ name }) => name).filter(name => !drawn.has(name))).toEqual([]);
  });

  test('no expression of the compiler hangs on the Unicode tables of the Node that runs', () => {
    const found = files.filter(file => file.startsWith('src/compiler/') && readFileSync(file, 'utf8').includes(String.raw`\p{`));
    expect(found).toEqual([]);
  });

  test('a rule knows the declaration, values, findings and how to rewrite a node, nothing else', () => {
    const allowed = /^src\/compiler\/(?:declaration|value|diagnostic|source|syntax\/rewrite\/rewrite\.ts|check\/[^/]+\.ts$)/;
    const violations = files
      .filter(file => file.startsWith('src/compiler/check/rules/'))
      .flatMap(file =>
        imports(file)
          .filter(({ target }) => !allowed.test(target))
          .map(({ target }) => `${file} → ${target}`),
      );
    expect(violations).toEqual([]);
  });
});

describe('a cold start', () => {
  interface Chunk {
    readonly fileName: string;
    readonly imports: readonly string[];
    readonly modules: readonly string[];
  }

  const chunks: readonly Chunk[] = JSON.parse(readFileSync('node_modules/.cache/program.json', 'utf8'));

  /** What is read when these modules are: those of their chunks, and of the chunks that these import. */
  function loads(...modules: readonly string[]): readonly Chunk[] {
    const waiting = chunks.filter(chunk => modules.some(module => chunk.modules.some(id => id.endsWith(`/${module}`))));
    const seen = new Set<Chunk>();
    for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
      const { imports: needed } = chunk;
      if (!seen.has(chunk)) waiting.push(...chunks.filter(({ fileName }) => needed.includes(fileName)));
      seen.add(chunk);
    }
    return [...seen];
  }

  const loaded = loads('src/cli.ts', 'src/program/command/check.ts', 'src/writers/report/terminal.ts');
  const names = new Set(
    loaded
      .flatMap(({ modules }) => modules)
      .map(id => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? id.slice(id.indexOf('/src/') + 1)),
  );

  test('of `check` reads the compiler and the terminal report, but no PDF, no schema reader and no HTML', () => {
    for (const name of ['src/compiler/compile.ts', 'yaml', 'commander']) expect(names).toContain(name);
    for (const name of [
      'pdfkit',
      'zod',
      'src/writers/report/html.ts',
      'src/writers/output/pdf/pdf.ts',
      'src/writers/editor/form-schema.ts',
    ])
      expect(names).not.toContain(name);
  });

  test('of `schema` reads no schema reader, which only the configuration’s needs', () => {
    const modules = loads('src/cli.ts', 'src/program/command/schema.ts').flatMap(chunk => chunk.modules);
    expect(modules.filter(id => /node_modules\/zod\/|schema\/own\/schema-shape/.test(id))).toEqual([]);
    expect(modules.some(id => id.endsWith('/src/writers/editor/form-schema.ts'))).toBe(true);
  });

  test('of `check` reads few files', () => {
    expect(loaded.length).toBeLessThan(6);
  });
});
