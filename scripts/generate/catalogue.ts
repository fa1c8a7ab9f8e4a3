import { readdirSync } from 'node:fs';
import { type Generated, writeGenerated } from './generated.ts';

const compiler = 'src/compiler';
const stages = ['diagnostic', 'syntax', 'schema', 'declaration', 'check'];

interface ProblemFile {
  readonly code: string;
  readonly folder: string;
}

function problemsIn(folder: string): readonly ProblemFile[] {
  return readdirSync(`${compiler}/${folder}`)
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ code: name.replace(/\.ts$/, ''), folder }));
}

/** Lists every problem file: a rule in check/rules, what a stage finds in the problems folder of the stage. Adding one is adding its file. */
function generatedCatalogue(): readonly Generated[] {
  const rules = problemsIn('check/rules').toSorted(byCode);
  const found = stages.map(stage => ({ stage, problems: problemsIn(`${stage}/problems`).toSorted(byCode) }));
  const problems = found.flatMap(stage => stage.problems).toSorted(byCode);
  return [
    {
      path: `${compiler}/check/rules.generated.ts`,
      text: `// Made from check/rules by scripts/generate/catalogue.ts.
import type { Rule } from './rule.ts';
${rules.map(({ code }) => `import { ${nameOf(code)} } from './rules/${code}.ts';`).join('\n')}

export const rules = {
${rules.map(entry).join('\n')}
} as const satisfies Readonly<Record<string, Rule>>;
`,
    },
    {
      path: `${compiler}/catalogue.generated.ts`,
      text: `// Made from the problems folders of the stages by scripts/generate/catalogue.ts.
import { rules } from './check/rules.generated.ts';
${problems.map(({ code, folder }) => `import { ${nameOf(code)} } from './${folder}/${code}.ts';`).join('\n')}
import type { Problem } from './diagnostic/problem.ts';

/** The problems that each stage finds. */
export const stages = {
${found.map(({ stage, problems: own }) => `  ${stage}: {\n${own.map(problem => `  ${entry(problem)}`).join('\n')}\n  },`).join('\n')}
} as const satisfies Readonly<Record<string, Readonly<Record<string, Problem>>>>;

export const problems = {
${stages.map(stage => `  ...stages.${stage},`).join('\n')}
  ...rules,
} as const satisfies Readonly<Record<string, Problem>>;
`,
    },
  ];
}

function byCode(a: ProblemFile, b: ProblemFile): number {
  return a.code < b.code ? -1 : 1;
}

function entry({ code }: ProblemFile): string {
  return `  '${code}': ${nameOf(code)},`;
}

/** weight-total exports weightTotal. */
function nameOf(code: string): string {
  return code.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

writeGenerated(generatedCatalogue());
