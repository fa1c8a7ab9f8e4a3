import { z } from 'zod';
import type { Language, Problem } from '../../diagnostic/problem.ts';
import { configurationShape } from './configuration-shape.ts';
import { severities } from './schema-shape.ts';

/** The JSON Schema of perfdecl.config.yaml, made from the shape by which it is read. Loads zod. */
export function configurationSchema(lang: Language, problems: readonly Problem[]): object {
  const schema = z.toJSONSchema(configurationShape, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === severities) Object.assign(jsonSchema, severitiesSchema(lang, problems));
      // Every scalar is read as its text: 2019 is the name of a folder.
      if (jsonSchema.type === 'string') Object.assign(jsonSchema, { type: ['string', 'number'] });
      // An editor would write the default behind a proposed key.
      const { zh, en, default: _, ...rest } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, rest, description({ zh, en }[lang]));
    },
  });
  return { ...schema, title: 'perfdecl.config.yaml' };
}

function description(text: unknown): object {
  return typeof text === 'string' ? { description: text } : {};
}

/** The codes are known, and each says what it finds. Errors of the source cannot be lowered, so they are not proposed. */
function severitiesSchema(lang: Language, problems: readonly Problem[]): object {
  const levels = ['error', 'warning', 'info', 'off'];
  const codes = problems.map(({ code, title, unconditional }) => [
    code,
    { description: title[lang], enum: levels, ...(unconditional === true && { doNotSuggest: true }) },
  ]);
  return { type: 'object', propertyNames: undefined, properties: Object.fromEntries(codes), additionalProperties: false };
}
