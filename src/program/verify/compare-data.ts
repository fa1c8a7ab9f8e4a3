import type { PlainData } from '../../compiler/syntax/plain-data.ts';
import { memberOf, membersOf } from './plain-json.ts';
import type { Reason } from './verdict.ts';

/** How many differences are named. */
const MOST_NAMED = 5;

/** Where embedded data differ from those that their source gives; what `ignored` names may. */
export function compareData(expected: PlainData, found: PlainData, ignored: readonly string[]): readonly Reason[] {
  const differences: Reason[] = [];
  const compare = (wanted: PlainData | undefined, there: PlainData | undefined, field: string): void => {
    if (differences.length === MOST_NAMED || ignored.includes(field) || wanted === there) return;
    const names = [...new Set([...membersOf(wanted), ...membersOf(there)].map(([name]) => name))];
    if (names.length === 0 || Array.isArray(wanted) !== Array.isArray(there)) {
      if (JSON.stringify(wanted) !== JSON.stringify(there)) differences.push(difference(field, wanted, there));
      return;
    }
    for (const name of names) compare(memberOf(wanted, name), memberOf(there, name), field === '' ? name : `${field}.${name}`);
  };
  compare(expected, found, '');
  return differences;
}

function difference(field: string, wanted: PlainData | undefined, there: PlainData | undefined): Reason {
  const [zhWanted, zhThere] = [shown(wanted, '没有'), shown(there, '没有')];
  const [enWanted, enThere] = [shown(wanted, 'nothing'), shown(there, 'nothing')];
  return {
    field,
    message: {
      zh: `内嵌数据 ${field}：按内嵌原文应为 ${zhWanted}，现为 ${zhThere}`,
      en: `embedded data ${field}: the embedded source gives ${enWanted}, found ${enThere}`,
    },
  };
}

function shown(data: PlainData | undefined, nothing: string): string {
  if (data === undefined) return nothing;
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
