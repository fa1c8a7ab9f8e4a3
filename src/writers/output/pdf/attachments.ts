import type { Accepted } from '../../../compiler/compile.ts';
import { shippedForm } from '../../../compiler/schema/shipped-forms.ts';
import type { OutputWorld } from '../output.ts';
import type { Attachment } from './pdf-file.ts';

/** What a printed declaration carries of itself: its data, the source, and the schema of a form that is not shipped. */
export async function attachmentsOf(accepted: Accepted, world: OutputWorld): Promise<readonly Attachment[]> {
  const { json } = await import('../json.ts'); // as the outputs load it, so that it stays a file of its own
  const { source, form } = accepted;
  const name = source.name.slice(Math.max(source.name.lastIndexOf('/'), source.name.lastIndexOf('\\')) + 1);
  const data = `${name.replace(/\.ya?ml$/i, '')}.json`;
  const files: Attachment[] = [
    {
      name: data,
      type: 'application/json',
      relationship: 'Data',
      description: 'perfdecl/declaration@1',
      content: world.encode(await json.write(accepted, world)),
    },
    {
      name,
      type: 'application/yaml',
      relationship: 'Source',
      description: 'perfdecl declaration',
      content: world.encode(`${source.byteOrderMark ? '\uFEFF' : ''}${source.text}`),
    },
  ];
  // A configuration may give a form of one's own an id, or the declaration no name at all.
  if (shippedForm(form.schema.id)?.fingerprint !== form.fingerprint) {
    const content = world.encode(`${JSON.stringify(form.schema, null, 2)}\n`);
    files.push({
      name: `${form.schema.id}.schema.json`,
      type: 'application/json',
      relationship: 'Supplement',
      description: 'perfdecl form',
      content,
    });
  }
  return files;
}
