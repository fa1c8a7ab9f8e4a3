/** The schema of an object that has all of these members and no others. */
export function whole(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
