import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { withoutUnseen } from '../../source/unseen.ts';
import { isNull } from '../rewrite/quoting.ts';
import type { Scalar, ScalarStyle } from '../syntax-tree.ts';
import type { Trace } from './trace.ts';

/** A scalar of YAML's parser, with offsets in the text that the parser was given. */
interface ParsedScalar {
  readonly style: ScalarStyle;
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A scalar of our tree. The place of a part of it is traced on first use. `toSource` leads from the parsed text to the source. */
export function scalarIn(
  source: SourceFile,
  toSource: (offset: number) => number,
  { style, flow, start, end, text }: ParsedScalar,
  trace: () => Trace | undefined,
): Scalar {
  const place = placeIn(source, toSource(start), toSource(end));
  let known: { readonly trace: Trace | undefined } | undefined;
  return {
    kind: 'scalar',
    place,
    text,
    style,
    flow,
    blank: withoutUnseen(text).trim() === '' || (style === 'plain' && isNull(text)),
    placeOf(from, to) {
      known ??= { trace: trace() };
      if (known.trace === undefined) return place;
      const first = toSource(known.trace.startOf(from));
      return placeIn(source, first, to > from ? Math.max(first, toSource(known.trace.endOf(to))) : first);
    },
  };
}

/** A comment without a blank behind its `#`. */
const LOST = /[ \t]+(#(?!\s)[^\r\n]+)/y;

/** The nothing at an offset. */
export function absent(source: SourceFile, at: number, flow: boolean): Scalar {
  const place = placeIn(source, at, at);
  LOST.lastIndex = at;
  const comment = LOST.exec(source.text)?.[1]?.trimEnd();
  const start = source.text.indexOf('#', at);
  return {
    kind: 'scalar',
    place,
    text: '',
    style: 'absent',
    flow,
    blank: true,
    ...(comment !== undefined && { lost: placeIn(source, start, start + comment.length) }),
    placeOf: () => place,
  };
}
