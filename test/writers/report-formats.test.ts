import { readFileSync } from 'node:fs';
import { default as Ajv } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseJunit } from 'junit2json';
import { marked, type Token, type Tokens } from 'marked';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { allProblems } from '../../src/compiler/catalogue.ts';
import type { FileReport } from '../../src/writers/report/file-report.ts';
import { failedReport } from '../../src/writers/report/report-file.ts';
import { reporters } from '../../src/writers/report/reporters.ts';
import { sarif } from '../../src/writers/report/sarif.ts';
import { junit } from '../../src/writers/report/junit.ts';
import { checkstyle } from '../../src/writers/report/checkstyle.ts';
import { github } from '../../src/writers/report/github.ts';
import { gitlab } from '../../src/writers/report/gitlab.ts';
import { markdown } from '../../src/writers/report/markdown.ts';
import { check } from '../../src/index.ts';
import { fileOf, finding, print } from './reported.ts';

const hostile =
  ']]> 100%\n::error file=x::y\u001B[2J\u202E</script><img src=x> | `a` [b](http://c.d) @e & "f" \'g\' \uD800 \uFFFE \u0000 %0A';

function hostileReport(): FileReport {
  const hostileParts = { message: { zh: hostile, en: hostile }, help: { zh: hostile, en: hostile }, path: `a/${hostile}/,:%.yaml` };
  return {
    ...fileOf(
      finding(`a: «${hostile}»`, { ...hostileParts, related: [['a', hostile]] }),
      finding(`a: «b»\n`, { ...hostileParts, severity: 'warning' }),
      finding('a: b\n«»', { ...hostileParts, severity: 'info' }),
    ),
    notExecuted: [{ code: 'goal-amount', reason: { zh: hostile, en: hostile }, isOptional: false }],
  };
}

const faulty = check(readFileSync('examples/faulty.yaml', 'utf8'), { name: 'examples/faulty.yaml' });
const failed = failedReport('c.yaml', 'source', { zh: '没有权限', en: 'permission denied' });
const run: readonly FileReport[] = [hostileReport(), faulty, fileOf(), failed];
const skipped = [{ path: hostile, reason: { zh: hostile, en: hostile } }];
const count = run.flatMap(({ findings }) => findings).length;

describe.each(Object.entries(reporters))('%s', (_name, { load }) => {
  test('is safe whatever the texts hold, and the same each time', async () => {
    const reporter = await load();
    const written = print(reporter, run, { skipped });
    // Controls, what turns the direction of writing, and halves of surrogate pairs.
    expect(written).not.toMatch(/(?!\r?\n)\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u);
    expect(written.endsWith('\n')).toBe(true);
    expect(print(reporter, run, { skipped })).toBe(written);
  });

  test('names every code that was found', async () => {
    const written = print(await load(), run);
    for (const { code } of faulty.findings) expect(written).toContain(code);
  });
});

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'));
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);

  test.each(['zh', 'en'] as const)('is valid against its schema (%s)', lang => {
    const log = JSON.parse(print(sarif, run, { lang, skipped }));
    isValid(log);
    expect(isValid.errors).toBeNull();
  });

  test('has all rules with their rationale, and results that point to them', () => {
    const [{ tool, results, invocations }] = JSON.parse(print(sarif, run)).runs;
    const { rules } = tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(allProblems.map(({ code }) => code));
    expect(rules[0].fullDescription.text).toBe(allProblems[0]?.rationale.zh);
    expect(results).toHaveLength(count);
    for (const { ruleId, ruleIndex } of results.slice(3)) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: expect.any(Array) });
  });

  test('says how a finding is mended, and names it in another run', () => {
    const results = JSON.parse(print(sarif, [faulty], { hash: text => `#${text.length}` })).runs[0].results;
    const fixed = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'amount-format');
    expect(fixed.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'examples/faulty.yaml' },
            replacements: [
              { deletedRegion: { startLine: 16, startColumn: 11, endLine: 16, endColumn: 12 }, insertedContent: { text: '0.00' } },
            ],
          },
        ],
      },
    ]);
    expect(fixed.partialFingerprints['perfdecl/v1']).toMatch(/^#\d+$/);
  });
});

/** The elements of an XML document by name, with their attributes; throws where it is not well-formed. */
function elements(document: string): ReadonlyMap<string, readonly Readonly<Record<string, string>>[]> {
  const found = new Map<string, Readonly<Record<string, string>>[]>();
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.set(name, [...(found.get(name) ?? []), attributes]);
  });
  parser.write(document).close();
  return found;
}

describe('JUnit', () => {
  test('is read by a consumer: a suite a file, a case a finding, and only errors fail', async () => {
    const document = print(junit, run);
    expect(elements(document).get('testsuite')).toHaveLength(run.length);
    const read = await parseJunit(document);
    const suites = (read && 'testsuite' in read ? read.testsuite : undefined) ?? [];
    const errors = faulty.findings.filter(({ severity }) => severity === 'error').length;
    expect(suites[1]).toMatchObject({ name: 'examples/faulty.yaml', failures: errors, errors: 0, skipped: faulty.notExecuted.length });
    expect(suites[1]?.testcase).toHaveLength(faulty.findings.length + faulty.notExecuted.length);
    expect(suites[2]).toMatchObject({ tests: 1, failures: 0 });
    expect(suites[3]?.testcase?.[0]?.error).toMatchObject([{ message: '没有权限' }]);
  });
});

describe('Checkstyle', () => {
  test('has an element for each finding, and for a file that could not be checked', () => {
    const found = elements(print(checkstyle, run));
    expect(
      found
        .get('file')
        ?.map(({ name }) => name)
        .slice(1),
    ).toEqual(['examples/faulty.yaml', 'a.yaml', 'c.yaml']);
    expect(found.get('error')).toHaveLength(count + 1);
    expect(found.get('error')?.at(-1)).toEqual({
      line: '1',
      column: '1',
      severity: 'error',
      message: '没有权限',
      source: 'perfdecl.not-checked',
    });
  });
});

/** A text as the runner of GitHub Actions reads what was escaped. */
function unescaped(text: string): string {
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A line as the runner reads it. */
function workflowCommand(line: string): Readonly<Record<string, string>> {
  const [, command = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = list.split(',').map(one => [one.slice(0, one.indexOf('=')), unescaped(one.slice(one.indexOf('=') + 1))]);
  return { command, message: unescaped(message), ...Object.fromEntries(properties) };
}

describe('commands for GitHub', () => {
  test('are one a finding, whatever stands in it', () => {
    const read = print(github, run).trimEnd().split('\n').map(workflowCommand);
    expect(read).toHaveLength(count + 1);
    expect(read[0]).toMatchObject({ command: 'error', line: '1', col: '4', title: 'percent-range' });
    expect(read[0]?.['message']).toContain(']]> 100%<U+000A>::error file=x::y');
    expect(read[0]?.['file']).toMatch(/^a\/.*,:%\.yaml$/);
    expect(read.map(({ command }) => command).slice(0, 3)).toEqual(['error', 'warning', 'notice']);
    expect(read.at(-1)).toMatchObject({ command: 'error', file: 'c.yaml', message: '没有权限' });
  });
});

describe('GitLab’s code quality', () => {
  test('has an issue for each finding with a fingerprint of its own', () => {
    const issues = JSON.parse(print(gitlab, run, { hash: text => text }));
    expect(issues).toHaveLength(count + 1);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.any(String),
        severity: expect.stringMatching(/^(?:info|minor|major)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
  });
});

function tokens(written: string): readonly Token[] {
  const all: Token[] = [];
  void marked.walkTokens(marked.lexer(written), token => void all.push(token));
  return all;
}

describe('Markdown', () => {
  test('has a row for each finding, and nothing in a text is markup', () => {
    const read = tokens(print(markdown, run, { skipped }));
    const tables = read.filter((token): token is Tokens.Table => token.type === 'table');
    expect(tables.map(({ rows }) => rows.length)).toEqual([run.length, 3, faulty.findings.length, 1]);
    const markup = read.filter(({ type, raw }) => ['link', 'image', 'em', 'strong'].includes(type) || (type === 'html' && raw !== '<br>'));
    expect(markup).toEqual([]);
  });

  test('names first what was not accepted', () => {
    const [overview] = tokens(print(markdown, run)).filter((token): token is Tokens.Table => token.type === 'table');
    expect(overview?.rows.map(([path]) => path?.text).slice(1)).toEqual(['examples/faulty.yaml', 'c.yaml', 'a.yaml']);
  });
});
