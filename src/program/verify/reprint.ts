import { allProblems } from '../../compiler/catalogue.ts';
import { isDrawable } from '../../compiler/check/drawable.ts';
import { type Accepted, type Compilation, compile } from '../../compiler/compile.ts';
import type { SeveritySetting } from '../../compiler/diagnostic/judge.ts';
import type { Form } from '../../compiler/schema/form.ts';
import { missingGlyph } from '../../compiler/check/rules/missing-glyph.ts';
import { shippedForm, shippedFormIds } from '../../compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import type { PlainData } from '../../compiler/syntax/plain-data.ts';
import type { FindingCounts } from '../../writers/output/output.ts';
import { writeOutputs } from '../../writers/output/outputs.ts';
import { overflowing } from '../../writers/output/pdf/overflowing.ts';
import type { Host } from '../host/host.ts';
import { haveGlyph } from '../host/own-faces.ts';
import { readFaces } from '../host/read-faces.ts';
import { decode, SOURCE_LIMIT } from '../workspace/decode.ts';
import type { Carried } from './carried.ts';
import { memberOf, plainJson } from './plain-json.ts';
import type { Reason } from './verdict.ts';

/** What a carried declaration becomes when it is compiled and printed anew. */
export interface Reprint {
  readonly json: string;
  readonly pdf: Uint8Array;
  /** Why the pages may differ although nobody has changed them. */
  readonly hints: readonly Reason[];
  /** What could not be checked again. */
  readonly remarks: readonly Reason[];
}

/** Compiles and prints the carried source anew, with the date of the first print; reasons where that cannot be done. */
export async function reprint(
  host: Host,
  carried: Carried,
  data: PlainData,
  date: string | undefined,
  own: readonly Uint8Array[],
): Promise<Reprint | readonly Reason[]> {
  const form = await formOf(host, carried, data);
  if (form === undefined) return [{ message: { zh: '内嵌数据所用的表样无法读取', en: 'the form of the embedded data cannot be read' } }];
  const compilation = recompile(carried, form, own);
  if (compilation.outcome !== 'accepted') return [refusal(compilation)];
  const counted = countsOf(compilation);
  const stated = statedCounts(data) ?? counted;
  const world = {
    faces: readFaces(host, own),
    sourceDigest: host.sha256(carried.source.content),
    date,
    findings: stated,
    encode: (text: string) => new TextEncoder().encode(text),
    deflate: (bytes: Uint8Array) => host.deflate(bytes),
  };
  const { json = '', pdf = new Uint8Array() } = await writeOutputs(['json', 'pdf'], compilation, world);
  const hints = compilation.diagnostics.some(({ problem }) => problem === missingGlyph) ? [otherFaces] : [];
  return { json, pdf, hints, remarks: isSameCount(stated, counted) ? [] : [uncheckedCounts] };
}

const otherFaces: Reason = {
  message: {
    zh: '有随附字体没有的字：印的时候用了自备字体的，用 --face 指定同样的字体',
    en: 'the shipped faces lack some characters: if it was printed with a face of your own, name it by --face',
  },
};

async function formOf(host: Host, { form }: Carried, data: PlainData): Promise<Form | undefined> {
  const id = memberOf(memberOf(data, 'form'), 'id');
  if (form === undefined) return typeof id === 'string' ? shippedForm(id) : undefined;
  const schema = form.content.length > SOURCE_LIMIT.most ? undefined : plainJson(form.content);
  if (schema === undefined) return undefined;
  const { readResolvedForm } = await import('../../compiler/schema/own/read-resolved-form.ts');
  return readResolvedForm(schema, text => host.sha256(text));
}

/** What the configuration or the baseline of another place allowed is allowed here: whether there were errors was decided there. */
function recompile({ source: { name, content } }: Carried, form: Form, own: readonly Uint8Array[]): Compilation {
  const has = haveGlyph(own);
  const drawable = (character: string): boolean => isDrawable(character) || has(character);
  const source = sourceFile(name, decode(content).text);
  const common = { forms: () => form, formIds: shippedFormIds, defaultForm: form.schema.id, drawable, overflowing };
  const strict = compile(source, common);
  return strict.outcome === 'accepted' ? strict : compile(source, { ...common, severities: lenient });
}

const lenient: Readonly<Record<string, SeveritySetting>> = Object.fromEntries(allProblems.map(({ code }) => [code, 'info']));

function refusal({ diagnostics, source }: Compilation): Reason {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const at = first && `${source.name}:${source.positionAt(first.place.start).line} `;
  return {
    message: {
      zh: `内嵌的原文不能重新编译：${at ?? ''}${first?.message.zh ?? ''}`,
      en: `the embedded source does not compile: ${at ?? ''}${first?.message.en ?? ''}`,
    },
  };
}

const uncheckedCounts: Reason = {
  field: 'findings',
  message: {
    zh: '检查结果的条数取自文件：印出时的配置或基线与默认的不同，无从核对',
    en: 'the counts of findings are taken from the file: it was printed under a configuration or a baseline that is not known here',
  },
};

function countsOf({ diagnostics }: Accepted): FindingCounts {
  const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function statedCounts(data: PlainData): FindingCounts | undefined {
  const findings = memberOf(data, 'findings');
  const [error, warning, info] = ['error', 'warning', 'info'].map(severity => memberOf(findings, severity));
  if (error !== 0 || typeof warning !== 'number' || typeof info !== 'number') return undefined;
  return { error, warning, info };
}

function isSameCount(a: FindingCounts, b: FindingCounts): boolean {
  return a.error === b.error && a.warning === b.warning && a.info === b.info;
}
