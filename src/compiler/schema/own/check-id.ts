import type { SchemaFault } from './schema-fault.ts';
import { type Chain, valueAt } from './schema-layer.ts';
import { extendableIds } from '../shipped-forms.ts';

/** A form of somebody's own has an id of its own: reports and JSON name it by that, and must not name a shipped form. */
export function checkId([{ data }]: Chain): readonly SchemaFault[] {
  const id = valueAt(data, ['id']);
  if (id === undefined || id === null) {
    const zh = '表样文件缺少 id：自己的表样须有自己的名称，如 id: our-form';
    return [{ path: [], message: { zh, en: 'the form schema lacks an id: a form of your own has a name of its own, as id: our-form' } }];
  }
  if (typeof id !== 'string' || !extendableIds.includes(id)) return [];
  const zh = `id“${id}”是随附表样的名称，自己的表样须另取名称`;
  return [{ path: ['id'], message: { zh, en: `the id “${id}” is that of a shipped form; a form of your own has a name of its own` } }];
}
