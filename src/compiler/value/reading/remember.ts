import type { Value, ValueContext } from '../value.ts';

type ParseValue = (text: string, context: ValueContext) => Value;

const most = 2000;

/** Parsing with a memory: values repeat within a declaration and over a folder of them. It forgets everything when it holds too much. */
export function remembering(parse: ParseValue): ParseValue {
  const known = new Map<string, Value>();
  return (text, context) => {
    const key = `${context.year ?? ''}\n${context.unit ?? ''}\n${context.operator ?? ''}\n${text}`;
    const value = known.get(key) ?? parse(text, context);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
