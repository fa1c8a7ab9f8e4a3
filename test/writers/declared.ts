import { type Accepted, compile } from '../../src/compiler/compile.ts';
import type { Declaration } from '../../src/compiler/declaration/declaration.ts';
import type { Form } from '../../src/compiler/schema/form.ts';
import { overflowing } from '../../src/writers/output/pdf/overflowing.ts';
import { shippedForm, shippedFormIds } from '../../src/compiler/schema/shipped-forms.ts';
import { sourceFile } from '../../src/compiler/source/source-file.ts';

/** Compiles a declaration that is to be accepted; `own` is the form that one of the test's own names as ./our.yaml. */
export function accepted(text: string, own?: Form): Accepted {
  const result = compiled(text, own);
  if (result.outcome === 'accepted') return result;
  throw new Error(result.diagnostics.map(({ problem, message }) => `${problem.code} ${message.zh}`).join('\n'));
}

/** Whatever there is of a declaration. */
export function declared(text: string, own?: Form): Declaration {
  const { declaration } = compiled(text, own);
  if (declaration) return declaration;
  throw new Error('nothing was declared');
}

function compiled(text: string, own: Form | undefined): ReturnType<typeof compile> {
  const forms = (reference: string): Form | undefined => (reference === './our.yaml' ? own : shippedForm(reference));
  return compile(sourceFile('declarations/our-project.yaml', text), { forms, formIds: shippedFormIds, overflowing });
}
