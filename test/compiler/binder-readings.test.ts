import { describe, expect, test } from 'vitest';
import { readDay, readYear, writtenDay } from '../../src/compiler/declaration/header/day.ts';
import { withoutMarkup } from '../../src/compiler/declaration/text/markup.ts';
import { converted, readMoney } from '../../src/compiler/declaration/funding/money.ts';
import { paragraphsOf } from '../../src/compiler/declaration/text/paragraphs.ts';
import { periodOfLength, readPeriod, readsAsLength } from '../../src/compiler/declaration/header/project-period.ts';

describe('a date', () => {
  test.each([
    ['2023-01-01', '2023-01-01', '2023-01-01'],
    ['2023/1/1', '2023-01-01', '2023-01-01'],
    ['2023.1.1', '2023-01-01', '2023-01-01'],
    ['2023年1月1日', '2023-01-01', '2023-01-01'],
    ['２０２３年１２月３１号', '2023-12-31', '2023-12-31'],
    ['20231231', '2023-12-31', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2021年度', '2021-01-01', '2021-12-31'],
  ])('%s is the days from %s to %s', (text, first, last) => {
    expect(readDay(text)).toEqual({ first, last });
  });

  test.each(['2023-02-30', '2023-13-01', '2023-00', '2023/1-1', '年底', '二〇二三年', '3023-01-01', '2023-01-01-01', '44561', ''])(
    '%s is none',
    text => {
      expect(readDay(text)).toBeUndefined();
    },
  );

  test.each([
    ['2023/1/1', '2023-01-01'],
    ['2023年1月', '2023-01'],
    ['2023年', '2023'],
  ])('%s is as precise as written: %s', (text, written) => {
    const day = readDay(text);
    expect(day && writtenDay(day)).toBe(written);
  });

  test.each([
    ['2023', 2023],
    ['2023年', 2023],
    ['２０２３年度', 2023],
    ['23', undefined],
    ['2023-01', undefined],
    ['1023', undefined],
  ])('年度 %s is %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });
});

describe('项目期', () => {
  test.each([
    ['2022年3月-2023年11月', '2022-03', '2023-11'],
    ['202301-202312', '2023-01', '2023-12'],
    ['2023-01-01至2023-12-31', '2023-01-01', '2023-12-31'],
    ['2023.1.1—2023.12.31', '2023-01-01', '2023-12-31'],
    ['2021年1-12月', '2021-01', '2021-12'],
    ['2021年1月-12月', '2021-01', '2021-12'],
    ['2021-2023年', '2021', '2023'],
    ['2023/3/1-12/31', '2023-03-01', '2023-12-31'],
    ['2021年度', '2021', '2021'],
    ['2022年3月起', '2022-03', undefined],
    ['2022年3月1日起，长期', '2022-03-01', undefined],
    ['2022年3月至今', '2022-03', undefined],
    ['2022年3月1日起至2023年', '2022-03-01', '2023'],
    ['2022年3月-2023年11月（分两期）', '2022-03', '2023-11'],
    ['2022.1月-2022.12月', '2022-01', '2022-12'],
    ['二〇二二年', '2022', '2022'],
    ['二〇二二年三月至二〇二三年十一月', '2022-03', '2023-11'],
    ['2022年度', '2022', '2022'],
  ])('%s goes from %s to %s', (text, start, end) => {
    const period = readPeriod(text);
    expect(period && [writtenDay(period.start), period.end && writtenDay(period.end)]).toEqual([start, end]);
  });

  test.each(['3年', '3-5年', '2年以上', '5年（2022-2026）', '18个月', '三年', '约2年', '1年6个月', '2年半', '半年', '长期'])(
    '%s is a length',
    text => {
      expect(readsAsLength(text)).toBe(true);
    },
  );

  test.each(['长期目标', '2022年', '22年3月-23年11月', '二〇二二年', '3', '若干年'])('%s is no length', text => {
    expect(readsAsLength(text)).toBe(false);
  });

  test.each([
    ['5年（2022-2026）', '2022-01-01', '2026-12-31'],
    ['3年，2022年1月-2024年12月', '2022-01-01', '2024-12-31'],
  ])('%s gives its period beside a length', (text, first, last) => {
    const period = periodOfLength(text);
    expect(period && [period.start.first, period.end?.last]).toEqual([first, last]);
    expect(readsAsLength(text)).toBe(true);
  });

  test.each(['长期', '3年', '2022年3月-', '2023-02-30', '2022年13月', '2022年3月-2023年13月', '2022年2月30日起', '-'.repeat(10_000)])(
    '%s is no period',
    text => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );
});

describe('an amount', () => {
  test.each([
    ['4,483,000.00', '元', '4483000.00'],
    ['448.3万元', '元', '4483000'],
    ['4,483,000.00元', '万元', '448.3'],
    ['１２５', '万元', '125'],
    ['0.10', '元', '0.10'],
    ['1.2345亿元', '万元', '12345'],
    ['0.00000000000000000001元', '万元', '0.000000000000000000000001'],
    ['-5', '元', '-5'],
    ['00349.80', '元', '349.80'],
    ['000', '元', '0'],
    ['0.50', '元', '0.50'],
  ] as const)('%s in a form in %s is %s', (text, unit, amount) => {
    const money = readMoney(text);
    expect(money && converted(money.number, money.unit ?? unit, unit)).toBe(amount);
  });

  test.each(['四百多万', '1,23', '12,345,6', '1.2.3', '约100', '100万', '1e3', ''])('%s is none', text => {
    expect(readMoney(text)).toBeUndefined();
  });
});

describe('markup', () => {
  test.each([
    ['<p>一</p><p>二</p>', ['一', '二']],
    ['甲<br>乙<br/>丙', ['甲', '乙', '丙']],
    ['<p>没有关的段落', ['没有关的段落']],
    ['断在半路的标签<p style="', ['断在半路的标签']],
    ['</p>多出来的标签', ['多出来的标签']],
    ['A&amp;B&nbsp;公司', ['A&B 公司']],
    ['&lt;p&gt;转义两遍&lt;/p&gt;', ['转义两遍']],
    ['<o:p></o:p>从文档粘贴<!-- 批注 -->', ['从文档粘贴']],
    ['<p>甲\n乙</p>\n\n<div><b>丙</b>丁</div>', ['甲乙', '丙丁']],
    ['<style>p { color: red }</style>正文', ['正文']],
    ['没有关的<style>正文', ['没有关的正文']],
    ['没有关的<!-- 批注', ['没有关的 批注']],
    ['甲单位<p 开展了培训，<b>乙</b>单位没有。', ['甲单位', '开展了培训，乙单位没有。']],
    ['甲<p style="color:red 乙</p>丙', ['甲', '乙', '丙']],
    ['甲<br 乙<br/丙</p', ['甲', '乙', '丙']],
    ['<img alt="图：a>b" src=x.png nowrap />甲', ['甲']],
    ['<p class=MsoNormal style="a:b"align=left>甲</P >', ['甲']],
    ['<![if !supportLists]>1.<![endif]>甲<!--[if gte mso 9]><xml>乙</xml><![endif]-->丙', ['1.甲丙']],
    ['<?xml:namespace prefix = o ns = "urn:x" /><st1:place w:st="on">甲</st1:place>', ['甲']],
    ['&amp;lt;p&amp;gt;甲', ['&lt;p&gt;甲']],
    ['&ldquo;甲&rdquo;&#65;&#x4e00;&nbsp', ['“甲”A一']],
  ])('%j is the paragraphs %j', (text, paragraphs) => {
    expect(paragraphsOf(withoutMarkup(text) ?? '')).toEqual(paragraphs);
  });

  test.each([
    '服务天数<5天',
    'A<B',
    'a<b，且c>d',
    '当参训率a<b 且合格率c>d时',
    'a<b c>d',
    '<p值>',
    '<名称 class="a">',
    'x?a=1&copy=2&lt=3',
    '<i',
    'R&D',
    'Q&A;',
    '<某某>',
    '≥90%',
    '5<',
    '&',
  ])('%j holds none', text => {
    expect(withoutMarkup(text)).toBeUndefined();
  });

  test('a text that only opens tags is read in linear time', () => {
    expect(withoutMarkup('<'.repeat(50_000))).toBeUndefined();
    expect(paragraphsOf(withoutMarkup('<p>'.repeat(16_000)) ?? '')).toEqual([]);
    expect(withoutMarkup('&amp;'.repeat(10_000))).toBe('&'.repeat(10_000));
  });

  test.each(['<p ', '<p a', '<p a=', '<p a=b/', '<p a="', '<p a=b ', '<!--', '<style>', '<![if ', '<p a="b" ', ' a=b', '&#x', ' ', '/'])(
    '%j many times, too',
    piece => {
      // In quadratic time, this would take longer than a test may.
      const text = `<p${piece.repeat(200_000)}`;
      expect((withoutMarkup(text) ?? text).length).toBeLessThanOrEqual(text.length);
    },
  );
});

describe('paragraphs', () => {
  test.each([
    ['第一段\n\n第二段\n', ['第一段', '第二段']],
    ['完善、提高了路\n网服务功能', ['完善、提高了路网服务功能']],
    ['use of\nPDF files', ['use of PDF files']],
    ['　　缩进的段落\r\n　\r\n又一段', ['缩进的段落', '又一段']],
    [' \n ', []],
  ])('%j are %j', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});
