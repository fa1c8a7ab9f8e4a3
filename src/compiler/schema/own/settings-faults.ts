import { type Finding, findingOf, type Outcome } from '../../diagnostic/finding.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Scalar, SyntaxNode, SyntaxTree } from '../../syntax/syntax-tree.ts';

/** The faults of the YAML of a form schema or configuration, as findings of that problem. */
export function settingsFaults({ value: tree, findings }: Outcome<SyntaxTree>, problem: Problem): readonly Finding[] {
  const faults = findings.filter(found => !tree.sound || found.problem.severity === 'error').map(fault => ({ ...fault, problem }));
  return [...faults, ...repeatedKeys(tree.root, problem)];
}

function repeatedKeys(node: SyntaxNode | undefined, problem: Problem): readonly Finding[] {
  if (node === undefined || node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap(item => repeatedKeys(item, problem));
  const first = new Map(node.entries.toReversed().map(({ key }) => [key.text, key]));
  return node.entries.flatMap(({ key, value }) => {
    const earlier = first.get(key.text);
    const own = earlier && earlier !== key ? [repeated(key, earlier, problem)] : [];
    return [...own, ...repeatedKeys(value, problem)];
  });
}

function repeated({ place, text }: Scalar, { place: first }: Scalar, problem: Problem): Finding {
  const related = [{ place: first, message: { zh: '首次出现于此', en: 'first here' } }];
  return findingOf(problem, { place, message: { zh: `“${text}”重复`, en: `“${text}” occurs twice` }, related });
}
