import { placeIn } from '../../source/place.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { withoutUnseen } from '../../source/unseen.ts';
import type { Reading } from './reading.ts';
import type { Scalar, ScalarStyle } from '../syntax-tree.ts';

/** The offset in the source of one in the text that was read. */
export type ToSource = (offset: number) => number;

export interface Written {
  readonly style: ScalarStyle;
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NULLS: ReadonlySet<string> = new Set(['~', 'null', 'Null', 'NULL']);

/** A scalar whose places are worked out when one is asked for. */
export function scalar(source: SourceFile, toSource: ToSource, { style, flow, start, end, text }: Written, read: () => Reading): Scalar {
  const place = placeIn(source, toSource(start), toSource(end));
  let reading: Reading | undefined;
  let isTraced = false;
  return {
    kind: 'scalar',
    place,
    text,
    style,
    flow,
    blank: withoutUnseen(text).trim() === '' || (style === 'plain' && NULLS.has(text)),
    placeOf(from, to) {
      if (reading === undefined) {
        reading = read();
        isTraced = reading.text === text;
      }
      if (!isTraced) return place;
      const first = toSource(reading.startOf(from));
      return placeIn(source, first, to > from ? Math.max(first, toSource(reading.endOf(to))) : first);
    },
  };
}

export function absent(source: SourceFile, at: number, flow: boolean): Scalar {
  const place = placeIn(source, at, at);
  return { kind: 'scalar', place, text: '', style: 'absent', flow, blank: true, placeOf: () => place };
}
