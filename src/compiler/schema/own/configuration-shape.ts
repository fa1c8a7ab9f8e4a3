import { z } from 'zod';
import { wordLists } from '../word-lists.ts';
import { mapping, severities, text, texts } from './schema-shape.ts';

const lists = Object.fromEntries(Object.keys(wordLists).map(list => [list, texts.exactOptional()]));

export const configurationShape = mapping({
  format: z.literal('perfdecl/config@1').exactOptional(),
  defaultForm: text.exactOptional(),
  forms: text.exactOptional(),
  severities: severities.default({}),
  overrides: z.array(mapping({ paths: texts.min(1), severities })).default([]),
  ignore: texts.default([]),
  outputs: mapping({ outDir: text.exactOptional(), to: texts.min(1).exactOptional(), report: texts.exactOptional() }).default({}),
  words: mapping(lists).default({}),
});
