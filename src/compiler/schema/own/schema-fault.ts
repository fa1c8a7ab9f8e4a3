import type { Text } from '../../diagnostic/problem.ts';
import type { Path } from './schema-layer.ts';

/** A fault of a form schema or a configuration before it has a place. */
export interface SchemaFault {
  readonly path: Path;
  /** The fault is this key of the mapping at `path`, not its value. */
  readonly key?: string;
  readonly message: Text;
  readonly help?: Text;
}

/** Where a fault is, in words: fields.projectName.use, layout.annual.rows.goals.cells[2]. */
export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('');
}

export function didYouMean(name: string | undefined): { readonly help?: Text } {
  return name === undefined ? {} : { help: { zh: `您是否要写“${name}”？`, en: `did you mean “${name}”?` } };
}
