import { expect, test } from 'vitest';
import { shippedForm } from '../../src/compiler/schema/shipped-forms.ts';
import { planRun } from '../../src/program/batch/plan.ts';
import { formatsOf } from '../../src/program/command/option-values.ts';
import { checkOptions } from '../../src/program/command/options.ts';
import { carryOut } from '../../src/program/command/run-batch.ts';
import { findSources } from '../../src/program/workspace/find-sources.ts';
import type { Forms } from '../../src/program/workspace/forms.ts';
import { formsOf } from '../../src/program/workspace/forms.ts';
import { workspaceOf } from '../../src/program/workspace/workspace.ts';
import { around } from '../around.ts';
import { memoryHost } from '../memory-host.ts';

/** Checks a declaration of a broken form beside a good one. */
async function checked(broken: Forms['at']) {
  const files = { 'broken.yaml': around('表样: ./broken-form.yaml\n项目类别: 绩效目标'), 'good.yaml': around('年度: 2023') };
  const host = memoryHost({ files });
  const plan = planRun(host, await findSources(host, Object.keys(files)), { outputs: [], reports: [], formats: formatsOf(['json']) });
  const shipped = formsOf(host);
  const forms: Forms = { at: broken, named: (name, folder) => (name.includes('/') ? broken(name) : shipped.named(name, folder)) };
  const options = checkOptions('zh', {});
  const exit = await carryOut(host, workspaceOf(host, { forms }), plan, { purpose: 'check', date: undefined }, options);
  const { files: reports, summary } = JSON.parse(host.printed.stdout);
  return { exit, reports, summary, stderr: host.printed.stderr };
}

test('a rule that throws makes its file failed with the rule’s code, and what the others found stays', async () => {
  const form = shippedForm('shanghai-2023');
  if (form === undefined) throw new Error('there is no shanghai-2023');
  const limits = {
    ...form.schema.limits,
    get shortGoal(): number {
      throw new Error('no limit');
    },
  };
  const { exit, reports, summary, stderr } = await checked(async () => ({
    kind: 'form',
    form: { ...form, schema: { ...form.schema, limits } },
    reads: [],
  }));
  expect(exit).toBe(3);
  expect(stderr).toBe('检查 broken.yaml 时有规则出错，见“未执行”\n');
  expect(summary).toMatchObject({ accepted: 1, failed: 1 });
  expect(reports).toMatchObject([
    {
      outcome: 'failed',
      notExecuted: [{ code: 'short-goal', reason: '检查程序出错：no limit' }],
      findings: [{ code: 'unknown-term', line: 5 }],
    },
    { path: 'good.yaml', outcome: 'accepted' },
  ]);
});

test('a fault of our own outside the rules makes the file failed, and the others are done', async () => {
  const { exit, reports, stderr } = await checked(() => Promise.reject(new Error('no form')));
  expect(exit).toBe(3);
  expect(stderr).toBe('检查 broken.yaml 时程序出错：no form\n');
  expect(reports).toMatchObject([
    { outcome: 'failed', notExecuted: [{ code: '*' }], findings: [] },
    { path: 'good.yaml', outcome: 'accepted' },
  ]);
});
