import { Ajv, type ErrorObject } from 'ajv';
import { declarationSchema } from '../src/writers/shape/declaration-schema.ts';
import { reportSchema } from '../src/writers/shape/report-schema.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

const shapes = { declaration: ajv.compile(declarationSchema('zh')), report: ajv.compile(reportSchema('zh')) };

export type Shape = keyof typeof shapes;

/** What in a JSON departs from its schema, as places with what is wrong there. */
export function shapeFaults(shape: Shape, written: unknown): readonly string[] {
  const isValid = shapes[shape];
  return isValid(written) ? [] : (isValid.errors ?? []).map(faultText);
}

export function faultText({ instancePath, message = '', params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}

/** Gives a text back; one that is a JSON of perfdecl only if its schema says so, so that no test writes another shape. */
export function validJson<T>(text: T): T {
  const [, shape] = (typeof text === 'string' && /^\{\s*"format": "perfdecl\/(declaration|report)@/.exec(text)) || [];
  if (shape === undefined) return text;
  const faults = shapeFaults(shape as Shape, JSON.parse(String(text)));
  if (faults.length > 0) throw new Error(`this JSON is not what its schema says:\n${faults.join('\n')}`);
  return text;
}
