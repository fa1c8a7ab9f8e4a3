import type { core } from 'zod';
import type { Text } from '../../diagnostic/problem.ts';
import type { PlainData } from '../../syntax/plain-data.ts';
import { nearest } from '../../source/nearest.ts';
import { didYouMean, pathText, type SchemaFault } from './schema-fault.ts';
import { type Path, valueAt } from './schema-layer.ts';

const theForm: Text = { zh: '表样', en: 'the form' };

const markers = ['form', '表样'];

/** What a departure from the shape of a form, or of another kind of settings, means to the person who wrote it. */
export function shapeFaults(issue: core.$ZodIssue, data: PlainData, whole = theForm): readonly SchemaFault[] {
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
  // The shape's message is the list of keys that it knows.
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key, issue.message.split(' '), whole));
  if (issue.code === 'invalid_key') return [unusableName(path.slice(0, -1), String(path.at(-1)))];
  const at = path.length === 0 ? whole : { zh: pathText(path), en: pathText(path) };
  const value = valueAt(data, path);
  const wanted = expectation(issue);
  if (value === undefined) return [{ path, message: { zh: `缺少 ${at.zh}（${wanted.zh}）`, en: `${at.en} is missing (${wanted.en})` } }];
  const found = describe(value);
  return [
    {
      path,
      message: { zh: `${at.zh} 应为${wanted.zh}，实为${found.zh}`, en: `${at.en} is to be ${wanted.en}, found ${found.en}` },
      ...guess(issue, value),
    },
  ];
}

/** The word of a few that a text most likely means. */
function guess(issue: core.$ZodIssue, value: PlainData): ReturnType<typeof didYouMean> {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return {};
  return didYouMean(nearest(value, issue.values.map(String)));
}

export function unusableName(path: Path, key: string): SchemaFault {
  const zh = `“${key}”不能作名称：不能以数字开头，不含空格和点，也不能是 __proto__`;
  return { path, key, message: { zh, en: `“${key}” cannot be a name: no digit first, no spaces, no dots, and not __proto__` } };
}

function unknownKey(path: Path, key: string, known: readonly string[], whole: Text): SchemaFault {
  if (whole === theForm && path.length === 0 && markers.includes(key)) {
    const message = { zh: `“${key}”是申报文件的键，表样文件不能有`, en: `“${key}” marks a declaration; a form schema cannot have it` };
    return { path, key, message };
  }
  const where = path.length === 0 ? whole : { zh: pathText(path), en: pathText(path) };
  return {
    path,
    key,
    message: {
      zh: `${where.zh} 没有“${key}”这一项，可用：${known.join(' ')}`,
      en: `${where.en} has no “${key}”; it knows ${known.join(' ')}`,
    },
    ...didYouMean(nearest(key, known)),
  };
}

function expectation(issue: core.$ZodIssue): Text {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
  if (issue.code === 'invalid_value') return { zh: `以下之一：${issue.values.join('、')}`, en: `one of ${issue.values.join(', ')}` };
  if (issue.code === 'too_small') {
    return issue.origin === 'string' || issue.origin === 'array'
      ? { zh: '非空', en: 'not empty' }
      : { zh: `不小于 ${issue.minimum} 的数`, en: `at least ${issue.minimum}` };
  }
  if (issue.code === 'too_big') return { zh: `不大于 ${issue.maximum} 的数`, en: `at most ${issue.maximum}` };
  if (issue.code === 'invalid_format') return { zh: '由字母、数字、汉字和 - _ 组成的名称', en: 'a name of letters, digits, - and _' };
  // What is left are the decimals, which are numbers or texts.
  return { zh: '小数', en: 'a decimal number' };
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对', en: 'a mapping' },
  record: { zh: '键值对', en: 'a mapping' },
};

function describe(value: PlainData): Text {
  if (value === null || value === '') return { zh: '空', en: 'nothing' };
  if (Array.isArray(value)) return value.length === 0 ? { zh: '空列表', en: 'an empty list' } : { zh: '列表', en: 'a list' };
  if (typeof value === 'object') return { zh: '键值对', en: 'a mapping' };
  return { zh: `“${String(value)}”`, en: `“${String(value)}”` };
}
