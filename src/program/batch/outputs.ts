import type { Accepted } from '../../compiler/compile.ts';
import type { OutputWorld } from '../../writers/output/output.ts';

/** What an accepted declaration is written as. Each writer is loaded when it is asked for. */
export const outputs = {
  json: async (accepted: Accepted, world: OutputWorld) => {
    const { json } = await import('../../writers/output/json.ts');
    return json.write(accepted, world);
  },
  pdf: async (accepted: Accepted, world: OutputWorld) => {
    const [{ pdf }, { fill }] = await Promise.all([import('../../writers/output/pdf/pdf.ts'), import('../../writers/sheet/fill.ts')]);
    return pdf.write(fill(accepted), world);
  },
} satisfies Record<string, (accepted: Accepted, world: OutputWorld) => Promise<Uint8Array | string>>;

export type OutputFormat = keyof typeof outputs;

export const outputFormats = Object.keys(outputs);

export function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(outputs, name);
}
