import { readFileSync } from 'node:fs';
import { main } from '../../src/cli.ts';
import { around } from '../around.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { validJson } from '../written-json.ts';

interface Section {
  readonly name: string;
  readonly body: string;
}

/** What a scenario has that the program is given; the other sections are what it did. */
const given = /^(?:about|file .+|stdin(?: around)?|environment|command)$/;

/**
 * Runs a scenario and gives it back as text, with what the program did: the same text, if it did what the scenario says.
 * Sections: `about`, `file <path>` (whole), `file <path> around` (lines within a correct declaration), `file <path> unreadable`,
 * `stdin`, `stdin around`, `environment`, `command`; then `stdout`, `stderr`, `written` and `exit`.
 */
export async function play(text: string): Promise<string> {
  const sections = sectionsOf(text).filter(({ name }) => given.test(name));
  const files = sections.flatMap(({ name, body }) => {
    const [, path = '', how] = /^file (\S+)(?: (around|unreadable))?$/.exec(name) ?? [];
    if (path === '') return [];
    return [[path, how === 'unreadable' ? null : how === 'around' ? around(body) : body] as const];
  });
  const environment = Object.fromEntries(
    bodyOf(sections, 'environment')
      .split('\n')
      .flatMap(line => [...line.matchAll(/^(\w+)=(.*)$/g)].map(([, name = '', value = '']) => [name, value])),
  );
  const host = memoryHost({
    files: Object.fromEntries(files),
    stdin: bodyOf(sections, 'stdin') || around(bodyOf(sections, 'stdin around')),
    environment,
    shipped,
  });
  const [, ...args] = wordsOf(bodyOf(sections, 'command'));
  const code = await main(args, host);
  return [...sections, ...resultsOf(host, code)].map(({ name, body }) => `====${name}====\n${body}`).join('');
}

function resultsOf({ printed, written }: MemoryHost, code: number): readonly Section[] {
  const results = [
    // Fingerprints change with every rule and form.
    { name: 'stdout', body: validJson(printed.stdout).replace(/sha256:[0-9a-f]{64}/g, 'sha256:…') },
    { name: 'stderr', body: printed.stderr },
    // The manifest goes with every build.
    {
      name: 'written',
      body: [...written.keys()].flatMap(path => (path.endsWith('/.perfdecl/manifest.json') ? [] : [`${path}\n`])).join(''),
    },
  ];
  return [...results.filter(({ body }) => body !== ''), { name: 'exit', body: `${code}\n` }];
}

function sectionsOf(text: string): readonly Section[] {
  return text
    .split(/^(?=====.+====$)/m)
    .filter(part => part !== '')
    .map(part => ({ name: part.slice(4, part.indexOf('====\n', 4)), body: part.slice(part.indexOf('\n') + 1) }));
}

function bodyOf(sections: readonly Section[], wanted: string): string {
  return sections.find(({ name }) => name === wanted)?.body ?? '';
}

/** A command line in words; double quotes hold a word with spaces together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

export function shipped(name: string): Uint8Array {
  return readFileSync(new URL(`../../dist/${name}`, import.meta.url));
}
