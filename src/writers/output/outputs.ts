import type { Accepted } from '../../compiler/compile.ts';
import type { Declaration } from '../../compiler/declaration/declaration.ts';
import { draft, fill } from '../sheet/fill.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Output, OutputWorld } from './output.ts';

/** An output as it is registered: how its files end, what it is made from, and how it is loaded. */
type Registered =
  | { readonly extension: string; readonly from: 'declaration'; load(): Promise<Output<Accepted, Uint8Array | string>> }
  | { readonly extension: string; readonly from: 'sheet'; load(): Promise<Output<Sheet, Uint8Array | string>> };

/** What an accepted declaration is written as. A new output is its own file and a line here. */
export const outputs = {
  json: { extension: 'json', from: 'declaration', load: async () => (await import('./json.ts')).json },
  pdf: { extension: 'pdf', from: 'sheet', load: async () => (await import('./pdf/pdf.ts')).pdf },
} satisfies Record<string, Registered>;

export type OutputId = keyof typeof outputs;

export const outputIds: readonly OutputId[] = Object.keys(outputs).filter(isOutputId);

export function isOutputId(name: string): name is OutputId {
  return Object.hasOwn(outputs, name);
}

/** The contents of outputs, by their ids. */
export type OutputContents = {
  readonly [Id in OutputId]?: Awaited<ReturnType<Awaited<ReturnType<(typeof outputs)[Id]['load']>>['write']>>;
};

/** What outputs need of the machine; without a date, the print was made on the first day of the declaration's year. */
export type OutputSetting = Omit<OutputWorld, 'date'> & { readonly date: string | undefined };

/** Writes an accepted declaration as each of these outputs. The form is filled once for all that are made from it. */
export async function writeOutputs(ids: readonly OutputId[], accepted: Accepted, setting: OutputSetting): Promise<OutputContents> {
  const world = { ...setting, date: setting.date ?? firstDay(accepted) };
  const contents: Partial<Record<OutputId, Uint8Array | string>> = {};
  let sheet: Sheet | undefined;
  for (const id of ids) {
    const output: Registered = outputs[id];
    if (output.from === 'declaration') contents[id] = await (await output.load()).write(accepted, world);
    else contents[id] = await (await output.load()).write((sheet ??= fill(accepted)), world);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each was written by the output of its id
  return contents as OutputContents;
}

/** Prints a declaration as far as it is filled in, whatever is wrong with it: watermarked, and without its data. */
export async function writeDraft(declaration: Declaration, setting: OutputSetting): Promise<Uint8Array> {
  return (await outputs.pdf.load()).write(draft(declaration), { ...setting, date: setting.date ?? firstDay({ declaration }) });
}

function firstDay({ declaration }: Pick<Accepted, 'declaration'>): string {
  return `${String(declaration.fiscalYear?.value ?? 2000).padStart(4, '0')}-01-01`;
}
