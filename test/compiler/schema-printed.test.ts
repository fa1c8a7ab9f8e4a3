import { describe, expect, test } from 'vitest';
import { extending, ownForm } from './own-forms.ts';

const column = (content: string): string => `{ label: 甲, content: ${content}, columns: 4 }`;

describe('what a form asks for is not dropped', () => {
  test('a required field that no row prints', () => {
    const { faults, messages, help } = ownForm(extending('fields:\n  owner: { label: 责任人, use: required }\n'));
    expect(faults).toEqual(['our.yaml:4:3 form-schema']);
    expect(messages).toEqual(['“责任人”必填，却没有一行打印它']);
    expect(help[0]).toContain('{ field: owner }');
  });

  test('a required field with a row', () => {
    const row = "      owner: { after: units, cells: [{ label: '{owner}', columns: 2 }, { field: owner, columns: 6 }] }\n";
    const lines = `fields:\n  owner: { label: 责任人, use: required }\nlayout:\n  annual:\n    rows:\n${row}`;
    expect(ownForm(extending(lines)).faults).toEqual([]);
  });

  test('a part of the money that no sum holds and no row prints', () => {
    const { messages } = ownForm(extending('funding: { annual: { parts: { own: { label: 自筹资金 } } } }\n'));
    expect(messages).toEqual(['没有一行打印“自筹资金”', '“自筹资金”不在任何合计里']);
  });

  test('a field of its own that is kept and not printed says so', () => {
    expect(ownForm(extending('fields:\n  owner: { label: 责任人, use: extra }\n')).faults).toEqual([]);
    const { messages, help } = ownForm(extending('fields:\n  owner: { label: 责任人 }\n'));
    expect(messages).toEqual(['没有一行打印“责任人”']);
    expect(help[0]).toContain('use: extra');
  });

  test('a required field on one of two pages only', () => {
    const row = "      owner: { after: units, cells: [{ label: '{owner}', columns: 2 }, { field: owner, columns: 6 }] }\n";
    const lines = `extends: national-2015\nid: our-form\nfields:\n  owner: { label: 责任人, use: required }\nlayout:\n  annual:\n    rows:\n${row}`;
    const { messages, help } = ownForm({ 'our.yaml': lines });
    expect(messages).toEqual(['“责任人”必填，却没有一行打印它']);
    expect(help[0]).toContain('layout.overall.rows');
  });

  test('a required column, and the name of an indicator', () => {
    expect(ownForm(extending('fields: { indicators: { columns: { weight: { use: required } } } }\n')).messages).toEqual([
      'layout.annual.indicators 没有打印“权重”的一列',
    ]);
    const columns = `layout: { annual: { indicators: { side: null, columns: [${column('note')}, ${column('value')}] } } }\n`;
    expect(ownForm(extending(columns)).messages).toEqual(['layout.annual.indicators 没有打印“三级指标”的一列']);
  });

  test('lines of text that would overlap', () => {
    expect(ownForm(extending('layout: { text: { cell: { size: 20, leading: 5 } } }\n')).messages).toEqual([
      'layout.text.cell 的行距 5 小于字号 20，各行会叠在一起',
    ]);
  });

  test('an error of the source that it lowers', () => {
    expect(ownForm(extending('severities: { yaml-syntax: off, missing-unit: off }\n')).messages).toEqual([
      '“yaml-syntax”是源文件的错误，不能降低',
    ]);
  });
});
