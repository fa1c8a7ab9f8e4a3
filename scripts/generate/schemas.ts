import { makeFaces } from '../faces.ts';
import { generatedDrawable } from './drawable.ts';
import { generatedFormReference } from './form-reference.ts';
import { generatedForms } from './forms.ts';
import { writeGenerated } from './generated.ts';
import { generatedGrammar } from './grammar.ts';
import { generatedWidths } from './widths.ts';

const faces = new Map(await makeFaces());
const face = (name: string): Uint8Array => faces.get(name) ?? new Uint8Array();
writeGenerated([
  ...generatedGrammar(),
  ...generatedForms(),
  ...generatedFormReference(),
  ...generatedDrawable([...faces.values()]),
  ...generatedWidths({ text: face('text'), title: face('title'), label: face('label') }),
]);
