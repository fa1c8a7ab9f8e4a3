import type { Value, ValueContext } from '../value.ts';

type Reader = (text: string, context: ValueContext) => Value;

const most = 2000;

/** A reader that remembers: values repeat within a declaration and over a folder of them. It forgets everything when it holds too much. */
export function remembering(read: Reader): Reader {
  const known = new Map<string, Value>();
  return (text, context) => {
    const key = `${context.year ?? ''}\n${context.unit ?? ''}\n${text}`;
    const value = known.get(key) ?? read(text, context);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
