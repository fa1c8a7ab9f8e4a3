import { makeFaces } from '../faces.ts';
import { generatedDrawable } from './drawable.ts';
import { generatedFormReference } from './form-reference.ts';
import { generatedForms } from './forms.ts';
import { writeGenerated } from './generated.ts';
import { generatedGrammar } from './grammar.ts';

const faces = (await makeFaces()).map(([, bytes]) => bytes);
writeGenerated([...generatedGrammar(), ...generatedForms(), ...generatedFormReference(), ...generatedDrawable(faces)]);
