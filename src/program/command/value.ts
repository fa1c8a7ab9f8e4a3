import type { Language } from '../../compiler/diagnostic/problem.ts';
import type { Value } from '../../compiler/value/value.ts';
import { valueJson } from '../../compiler/value/value-json.ts';
import { visible } from '../../writers/report/cells.ts';
import type { Host } from '../host/host.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { formNamed } from './form-named.ts';
import type { CommonOptions } from './options.ts';

export interface ValueOptions extends CommonOptions {
  /** A shipped form's id, or the path of a form schema. */
  readonly form: string;
  readonly json: boolean;
}

/** Shows how indicator values are read by a form's grammar. It answers a question and judges nothing. */
export async function value(host: Host, texts: readonly string[], options: ValueOptions): Promise<ExitCode> {
  const { form: reference, json, lang } = options;
  const form = await formNamed(host, reference, options);
  if (form === undefined) return exitCode.usage;
  const values = texts.map(text => form.parseValue(text, {}));
  host.stdout.write(json ? `${JSON.stringify(values.map(valueJson), null, 2)}\n` : values.map(read => lines(read, lang)).join(''));
  return exitCode.clean;
}

/** `text ⇥ kind ⇥ canonical`, and a line for each member. */
function lines(read: Value, lang: Language): string {
  const { text, kind, canonical, ...members } = valueJson(read);
  const head = [text, kind, canonical].map(part => visible(String(part))).join('\t');
  const named = Object.entries(members).map(([name, member]) => `  ${name}: ${visible(shown(member))}`);
  return `${[head, ...named, ...stopped(read, lang)].join('\n')}\n`;
}

function shown(member: unknown): string {
  if (Array.isArray(member)) return member.map(shown).join('; ');
  if (typeof member !== 'object' || member === null) return String(member);
  return Object.entries(member)
    .map(([name, part]) => `${name} ${shown(part)}`)
    .join(', ');
}

/** Of a text that no form of value matches: how far it was read, and what could have followed. */
function stopped(read: Value, lang: Language): readonly string[] {
  if (read.kind !== 'text' || read.expected.length === 0) return [];
  const part = visible(read.text.slice(0, read.stoppedAt));
  const expected = read.expected.map(text => text[lang]);
  const text =
    part === ''
      ? { zh: `  开头就读不出，可以是：${expected.join('、')}`, en: `  nothing could be read; it could be ${expected.join(', ')}` }
      : {
          zh: `  读到“${part}”为止，其后可以是：${expected.join('、')}`,
          en: `  read up to “${part}”; after it could come ${expected.join(', ')}`,
        };
  return [text[lang]];
}
