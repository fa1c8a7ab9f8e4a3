import { z } from 'zod';
import { mapping, severities, text, texts } from './schema-shape.ts';

export const configurationShape = mapping({
  format: z.literal('perfdecl/config@1').exactOptional(),
  defaultForm: text.exactOptional(),
  forms: text.exactOptional(),
  severities: severities.default({}),
  overrides: z.array(mapping({ paths: texts.min(1), severities })).default([]),
  ignore: texts.default([]),
});
