import { type Finding, findingOf, type Objection } from '../diagnostic/finding.ts';
import type { Subject } from '../diagnostic/subject.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Form } from '../schema/form.ts';
import { limitExceeded } from '../syntax/problems/limit-exceeded.ts';
import type { Scalar, SyntaxNode } from '../syntax/syntax-tree.ts';
import type { PrintedText, UnreadPart } from './declaration.ts';
import { type Shape, wrongShape } from './shape.ts';
import { readText } from './text/text.ts';

/** The state of binding one tree: what it has found, could not read, and will print. */
export class Binding {
  readonly form: Form;
  readonly findings: Finding[] = [];
  readonly unread: UnreadPart[] = [];
  readonly texts: PrintedText[] = [];

  constructor(form: Form) {
    this.form = form;
  }

  report(problem: Problem, objection: Objection): void {
    this.findings.push(findingOf(problem, objection));
  }

  /** The node if it has the expected shape; otherwise a finding is reported. */
  expect<S extends Shape>(node: SyntaxNode, shape: S, subject: Subject): Extract<SyntaxNode, { kind: S }> | undefined {
    if (hasShape(node, shape)) return node;
    this.findings.push(wrongShape(node, shape, subject));
    return undefined;
  }

  /** Reads a text for print; undefined if it exceeds the form's limit. */
  text(node: Scalar, subject: Subject): PrintedText | undefined {
    const limit = this.form.schema.limits.textLength;
    if (node.text.length > limit && Array.from(node.text).length > limit) {
      this.report(limitExceeded, {
        place: node.place,
        message: { zh: `这段文字超过 ${limit} 个字符`, en: `the text has more than ${limit} characters` },
        subject,
      });
      return undefined;
    }
    const text = { node, subject, ...readText(node) };
    this.texts.push(text);
    return text;
  }
}

function hasShape<S extends Shape>(node: SyntaxNode, shape: S): node is Extract<SyntaxNode, { kind: S }> {
  return node.kind === shape;
}
