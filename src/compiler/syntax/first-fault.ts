import { type Finding, find } from '../diagnostic/finding.ts';
import { placeIn } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compose, type YamlFault } from './compose.ts';
import { controlCharacter, escapedControlCharacter } from './control-characters.ts';
import type { Draft } from './draft.ts';
import type { Growth } from './grow.ts';
import { yamlSyntax } from './problems/yaml-syntax.ts';
import type { Sprung } from './traps.ts';
import type { View } from './view.ts';
import { type Explanation, explainCode } from './yaml-explanations.ts';
import { explainFault } from './yaml-fault.ts';

interface Candidate {
  readonly start: number;
  readonly end: number;
  explain(): Explanation;
}

/**
 * The first thing that YAML objects to when the traps are out of the way: the later ones mostly follow from it.
 * `faults` are those of the text itself.
 */
export function firstFault(
  source: SourceFile,
  text: string,
  { draft, view }: Sprung,
  faults: readonly YamlFault[],
  growth: Growth,
): Finding | undefined {
  const candidates = [
    ...inDraft(draft, view, draft.text === text ? faults : compose(view.lexemes).faults),
    ...[controlCharacter(text), escapedControlCharacter(growth.root), ...(draft.text === text ? growth.faults : [])]
      .filter(fault => fault !== undefined)
      .map(({ start, end, code }) => ({ start, end, explain: () => explainCode(code) })),
  ];
  const [first] = candidates.toSorted((a, b) => a.start - b.start);
  if (first === undefined) return undefined;
  const start = Math.min(first.start, text.length);
  const end = Math.min(Math.max(first.end, start), text.length);
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  return find(yamlSyntax, { place: placeIn(source, start, lineBreak > 0 ? start + lineBreak : end), ...first.explain() });
}

function inDraft(draft: Draft, view: View, [fault]: readonly YamlFault[]): readonly Candidate[] {
  if (fault === undefined) return [];
  const explain = (): Explanation => explainFault(view, fault);
  return [{ start: draft.toSource(fault.start), end: draft.toSource(fault.end), explain }];
}
